import { Type } from "typebox";
import { type Endpoint, OPTIONALLY_SIGNED_IN } from "../endpoint.ts";
import { PUBLIC_READ_PROBLEMS, problemResponses } from "../problem.ts";
import { NoBody } from "../values.ts";
import { As, HandleParams, SEEN_AS } from "./profile.ts";

const tags = ["sharing"];
const problems = problemResponses(
  ...PUBLIC_READ_PROBLEMS,
  "not-found",
  "region-unavailable",
  "directory-unavailable",
);

export const getVcard = {
  method: "GET",
  url: "/v1/users/:handle/vcard",
  schema: {
    operationId: "getVcard",
    summary: "A person for one's address book, as whoever asks may see them: a vCard 4.0 (RFC 6350)",
    description: SEEN_AS,
    tags,
    security: OPTIONALLY_SIGNED_IN,
    params: HandleParams,
    querystring: Type.Object({ as: As }, { additionalProperties: false }),
    response: {
      200: {
        description: "the vCard, as a file to be kept",
        content: { "text/vcard": { schema: Type.Unsafe<string>({ type: "string" }) } },
      },
      ...problems,
    },
  },
} as const satisfies Endpoint;

export const getCard = {
  method: "GET",
  url: "/v1/users/:handle/card.png",
  schema: {
    operationId: "getCard",
    summary: "The picture of a link to a person's page: what everybody sees of them, 1200 by 630 pixels",
    description:
      "It is drawn when it is asked for, and kept nowhere; its words are in the language that its person has chosen. Few are drawn at a time: `rate-limited` also says that too many others wait. A name in a script that there is no font for is left out; the handle stands in its place.",
    tags,
    security: [],
    params: HandleParams,
    querystring: Type.Object(
      {
        v: Type.Optional(
          Type.String({
            maxLength: 100,
            description: "makes another address of each version; means nothing",
          }),
        ),
      },
      { additionalProperties: false },
    ),
    response: {
      200: {
        description: "the picture",
        content: {
          "image/png": { schema: Type.Unsafe<Uint8Array>({ type: "string", format: "binary" }) },
        },
      },
      304: NoBody("the picture is the one that If-None-Match names"),
      ...problems,
    },
  },
} as const satisfies Endpoint;

export const getPageHead = {
  method: "GET",
  url: "/v1/users/:handle/page-head",
  schema: {
    operationId: "getPageHead",
    summary: "What the head of a person's page in the hub says of them, as HTML: what everybody sees",
    description:
      "Title, description, Open Graph and JSON-LD for search engines and shared links. The element with the id `public-profile` holds what `GET /v1/users/{handle}?as=everyone` answers, so that the page need not ask. Words of ours are in the language that Accept-Language asks for.",
    tags,
    security: [],
    params: HandleParams,
    response: {
      200: {
        description: "elements for the head",
        content: { "text/html": { schema: Type.Unsafe<string>({ type: "string" }) } },
      },
      ...problems,
    },
  },
} as const satisfies Endpoint;
