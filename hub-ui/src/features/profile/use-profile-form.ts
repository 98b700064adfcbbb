import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { hasSlug } from "../../api/problem.ts";
import { fetchProfile, patchProfile } from "../../api/profile.ts";
import type { User } from "../../api/types.ts";
import { useFormProblems } from "../../ui/form-problems.ts";
import { forgetDraft, readDraft, useDraft } from "../../ui/use-draft.ts";
import {
  baseOf,
  changedFields,
  type ProfileBase,
  type ProfileFields,
  patchOf,
  rebase,
  validateFields,
} from "./profile-fields.ts";

interface ProfileDraft {
  base: ProfileBase;
  fields: ProfileFields;
}

/**
 * The form for one's own profile. It remembers which version it began from, so that a change made elsewhere
 * meanwhile is noticed instead of overwritten.
 */
export function useProfileForm(me: User, onSaved: () => void) {
  const t = useTranslations("editProfile");
  const draftKey = `profile.${me.id}`;
  const [draft] = useState(() => readDraft<ProfileDraft>(draftKey));
  const [base, setBase] = useState(draft?.base ?? baseOf(me));
  const [newer, setNewer] = useState<ProfileBase>();
  const [restored, setRestored] = useState(draft !== undefined);
  const form = useForm<ProfileFields>({
    initialValues: draft?.fields ?? baseOf(me).fields,
    validate: (fields) => validateFields(fields, t),
  });
  const changed = changedFields(base.fields, form.values);
  useDraft(draftKey, changed.length === 0 ? undefined : { base, fields: form.values });

  const { formProps, tell, isTold } = useFormProblems(form);
  const save = useMutation({
    mutationFn: async (from: ProfileBase) => {
      try {
        await patchProfile({ patch: patchOf(from.fields, form.getValues()), version: from.version });
        return "saved" as const;
      } catch (error) {
        if (!hasSlug(error, "stale")) throw error;
        return baseOf(await fetchProfile());
      }
    },
    onSuccess: (outcome) => {
      if (outcome !== "saved") return setNewer(outcome);
      forgetDraft(draftKey);
      onSaved();
    },
    onError: (error) => tell(error),
  });

  /** Goes on from a version that came about elsewhere, with everything that was typed here. */
  function rebaseOnto(version: ProfileBase) {
    form.setValues(rebase(form.getValues(), base.fields, version.fields));
    setBase(version);
    setNewer(undefined);
  }

  function startFrom(version: ProfileBase) {
    form.setValues(version.fields);
    form.clearErrors();
    setBase(version);
    setNewer(undefined);
    setRestored(false);
  }

  return {
    form,
    base,
    changed,
    newer,
    restored,
    save,
    formProps,
    isTold,
    rebaseOnto,
    startFrom,
    keepMine: (version: ProfileBase) => {
      rebaseOnto(version);
      save.mutate(version);
    },
  };
}

export type ProfileForm = ReturnType<typeof useProfileForm>;
