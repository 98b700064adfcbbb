import { landing } from "../../messages/index.ts";
import { CheckIcon } from "../../ui/icons.tsx";
import classes from "./landing.module.css";

export function HowItWorks() {
  const t = landing.how;
  return (
    <section className={classes.section} aria-labelledby="how-it-works">
      <h2 id="how-it-works" className={classes.sectionTitle}>
        {t.title}
      </h2>
      <ol className={classes.steps}>
        {t.steps.map((step) => (
          <li key={step.title}>
            <h3>{step.title}</h3>
            <p>{step.text}</p>
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
  const t = landing.split.home;
  return (
    <div className={classes.homeCard}>
      <h3>{t.title}</h3>
      <ul>
        {t.items.map((item) => (
          <li key={item}>
            <CheckIcon size={18} />
            {item}
          </li>
        ))}
      </ul>
    </div>
  );
}

function DirectoryCard() {
  const t = landing.split.world;
  return (
    <div className={classes.directoryCard}>
      <h3>{t.title}</h3>
      <dl>
        <div>
          <dt>{t.handle}</dt>
          <dd>{t.handleSample}</dd>
        </div>
        <div>
          <dt>{t.digest}</dt>
          <dd>
            <code>{t.digestSample}</code>
            <small>{t.digestNote}</small>
          </dd>
        </div>
        <div>
          <dt>{t.home}</dt>
          <dd>{t.homeSample}</dd>
        </div>
      </dl>
    </div>
  );
}
