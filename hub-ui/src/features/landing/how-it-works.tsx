import { useTranslations } from "use-intl";
import { CheckIcon } from "../../ui/icons.tsx";
import classes from "./landing.module.css";

const STEPS = ["chooseHome", "takeHandle", "beFound"] as const;
const AT_HOME = ["email", "profile", "picture", "password", "sessions"] as const;

export function HowItWorks() {
  const t = useTranslations("landing.how");
  return (
    <section className={classes.section} aria-labelledby="how-it-works">
      <h2 id="how-it-works" className={classes.sectionTitle}>
        {t("title")}
      </h2>
      <ol className={classes.steps}>
        {STEPS.map((step) => (
          <li key={step}>
            <h3>{t(`steps.${step}.title`)}</h3>
            <p>{t(`steps.${step}.text`)}</p>
          </li>
        ))}
      </ol>
      <div className={classes.split}>
        <HomeCard />
        <DirectoryCard />
      </div>
    </section>
  );
}

function HomeCard() {
  const t = useTranslations("landing.home");
  return (
    <div className={classes.homeCard}>
      <h3>{t("title")}</h3>
      <ul>
        {AT_HOME.map((item) => (
          <li key={item}>
            <CheckIcon size={18} />
            {t(`items.${item}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function DirectoryCard() {
  const t = useTranslations("landing.directory");
  return (
    <div className={classes.directoryCard}>
      <h3>{t("title")}</h3>
      <dl>
        <div>
          <dt>{t("handle")}</dt>
          <dd>{t("handleSample")}</dd>
        </div>
        <div>
          <dt>{t("digest")}</dt>
          <dd>
            <code>{t("digestSample")}</code>
            <small>{t("digestNote")}</small>
          </dd>
        </div>
        <div>
          <dt>{t("home")}</dt>
          <dd>{t("homeSample")}</dd>
        </div>
      </dl>
    </div>
  );
}
