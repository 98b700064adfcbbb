/** What is shown of an address: no scheme, and no slash at the end. */
export function shownAddress(address: string): string {
  const url = URL.parse(address);
  return url === null ? address : (url.host + url.pathname + url.search).replace(/\/$/, "");
}

interface WebLinkProps {
  address: string;
  children: string;
}

/** A link that a person wrote, only where it leads to the web: an address of any other kind could run something. */
export function WebLink({ address, children }: WebLinkProps) {
  const url = URL.parse(address);
  if (url === null || !["http:", "https:"].includes(url.protocol)) return <bdi>{children}</bdi>;
  return (
    <a href={url.href} rel="noopener noreferrer nofollow ugc" target="_blank">
      <bdi>{children}</bdi>
    </a>
  );
}
