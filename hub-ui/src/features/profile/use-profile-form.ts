import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { hasSlug } from "../../api/problem.ts";
import { fetchProfile, patchProfile } from "../../api/profile.ts";
import type { User } from "../../api/types.ts";
import { useFormProblems } from "../../ui/form-problems.ts";
import { forgetDraft, readDraft, useDraft } from "../../ui/use-draft.ts";
import type { ListName } from "./profile-entries.ts";
import {
  baseOf,
  changedMembers,
  type Member,
  type ProfileBase,
  type ProfileValues,
  patchOf,
  placeInForm,
  rebase,
  take,
} from "./profile-values.ts";
import { validateProfile } from "./validate-profile.ts";

interface ProfileDraft {
  base: ProfileBase;
  values: ProfileValues;
}

/**
 * The form for one's own profile. It remembers which version it began from, so that a change made elsewhere
 * meanwhile is noticed instead of overwritten.
 */
export function useProfileForm(me: User, onSaved: () => void) {
  const words = { form: useTranslations("editProfile"), lists: useTranslations("profileLists") };
  const draftKey = `profile.${me.id}`;
  const [draft] = useState(() => readDraft<ProfileDraft>(draftKey));
  const [base, setBase] = useState(draft?.base ?? baseOf(me));
  const [newer, setNewer] = useState<ProfileBase>();
  const [restored, setRestored] = useState(draft !== undefined);
  const form = useForm<ProfileValues>({
    initialValues: draft?.values ?? baseOf(me).values,
    validate: (values) => validateProfile(values, words),
  });
  const changed = changedMembers(base.values, form.values);
  useDraft(draftKey, changed.length === 0 ? undefined : { base, values: form.values });

  const { formProps, tell, isTold } = useFormProblems(form, (path) => placeInForm(form.getValues(), path));
  const save = useMutation({
    mutationFn: async (from: ProfileBase) => {
      try {
        await patchProfile({ patch: patchOf(from.values, form.getValues()), version: from.version });
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

  function goOnFrom(version: ProfileBase, values: ProfileValues) {
    form.setValues(values);
    setBase(version);
    setNewer(undefined);
  }

  /** Tells at the fields of an entry what is wrong with it. */
  function checkEntry(name: ListName, index: number): boolean {
    const path = `${name}.${index}.`;
    const errors = Object.entries(validateProfile(form.getValues(), words));
    const own = errors.filter(([place]) => place.startsWith(path));
    for (const [place, error] of own) form.setFieldError(place, error);
    return own.length === 0;
  }

  return {
    form,
    checkEntry,
    base,
    changed,
    newer,
    restored,
    save,
    formProps,
    isTold,
    /** Goes on from a version that came about elsewhere, with everything that was typed here. */
    rebaseOnto: (version: ProfileBase) =>
      goOnFrom(version, rebase(form.getValues(), base.values, version.values)),
    startFrom: (version: ProfileBase) => {
      goOnFrom(version, version.values);
      form.clearErrors();
      setRestored(false);
    },
    /** Saves what was typed here on top of a newer version, but for the members that shall be as they are there. */
    settle: (version: ProfileBase, theirs: Member[]) => {
      const rebased = rebase(form.getValues(), base.values, version.values);
      goOnFrom(version, take(theirs, version.values, rebased));
      save.mutate(version);
    },
  };
}

export type ProfileForm = ReturnType<typeof useProfileForm>;
