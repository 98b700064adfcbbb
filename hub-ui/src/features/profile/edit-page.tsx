import { useNavigate } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { paths } from "../../paths.ts";
import { Page, PageHeading } from "../../ui/page.tsx";
import { useMyself } from "../../ui/signed-in-layout.tsx";
import { AudienceSelect } from "./audience-select.tsx";
import { AvatarEditor } from "./avatar-editor.tsx";
import { ProfileFormView } from "./profile-form-view.tsx";
import { baseOf } from "./profile-values.ts";
import { useProfileForm } from "./use-profile-form.ts";

export function EditProfilePage() {
  const t = useTranslations("editProfile");
  const audience = useTranslations("audience");
  const me = useMyself();
  const navigate = useNavigate();
  const profileForm = useProfileForm(me, () => {
    void navigate({ to: paths.profile, state: { profileSaved: true } });
  });
  return (
    <Page title={t("title")} width="narrow">
      <PageHeading>{t("title")}</PageHeading>
      <AvatarEditor
        person={me}
        onChanged={(user) => profileForm.rebaseOnto(baseOf(user))}
        audience={<AudienceSelect part="avatar" label={audience("avatar")} form={profileForm.form} />}
      />
      <ProfileFormView profileForm={profileForm} current={baseOf(me)} />
    </Page>
  );
}
