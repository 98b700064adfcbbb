/** Puts the focus on the first field of the form that has an error, so that nobody has to look for it. */
export function focusFirstError(form: HTMLFormElement | null): void {
  // after React has drawn the errors
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
