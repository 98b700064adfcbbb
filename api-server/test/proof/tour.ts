import type { CreationOptions, Move, RequestOptions } from "@vetchium/api-contract";
import { AuthenticatorApp } from "../factors.ts";
import { mailsTo, type SignedIn } from "../people.ts";
import { SoftwareAuthenticator } from "../software-authenticator.ts";
import { REGION_IDS } from "../world.ts";
import type { Visitor } from "./visitor.ts";

/** Joins, and does everything that there is to do, through each of the servers. */
export async function live(visitor: Visitor): Promise<void> {
  await lookAround(visitor);
  await join(visitor);
  await signInAndOut(visitor);
  await writeProfile(visitor);
  await beMistaken(visitor);
  await changePasswords(visitor, await changeNames(visitor));
  await useFactors(visitor);
  await readEverything(visitor);
  await goWrong(visitor);
}

async function lookAround(visitor: Visitor): Promise<void> {
  const { handle } = visitor;
  for (const via of REGION_IDS) {
    for (const path of ["/", "/livez", "/readyz", "/v1/regions"])
      await visitor.call(`GET ${path}`, 200, { via });
    for (const region of REGION_IDS) {
      await visitor.call("GET /v1/servers/{region}", 200, { via, params: { region } });
      await visitor.call("GET /v1/servers/{region}/history", 200, { via, params: { region } });
    }
    await visitor.call("GET /v1/handles/{handle}", 200, { via, params: { handle } });
  }
}

async function join(visitor: Visitor): Promise<void> {
  const { email, home, handle, password } = visitor;
  await visitor.call("POST /v1/signups", 202, { body: { email, home_region: home, locale: "en" } });
  const token = await visitor.mailedToken(email);
  visitor.marks.push({ what: "sign-up token", text: token.split(".")[2] ?? token, allowed: "nowhere" });
  const display_name = visitor.mark("display name");
  const { body } = await visitor.call<SignedIn>("POST /v1/signups/complete", 201, {
    body: { token, handle, password, display_name, session: "bearer" },
  });
  visitor.signedIn(body);
}

async function signInAndOut(visitor: Visitor): Promise<void> {
  const { email, handle, password, token } = visitor;
  for (const via of REGION_IDS) {
    for (const login of [email, handle]) {
      const { body } = await visitor.call<SignedIn>("POST /v1/sessions", 201, {
        via,
        body: { login, password, session: "bearer" },
      });
      visitor.signedIn(body);
    }
    await visitor.call("DELETE /v1/sessions/current", 204, { via });
  }
  visitor.token = token;
  for (const via of REGION_IDS) {
    await visitor.call("POST /v1/sessions/current/proof", 204, { via, body: { password } });
    const wrong = visitor.mark("wrong password for a proof", "nowhere");
    await visitor.call("POST /v1/sessions/current/proof", 401, { via, body: { password: wrong } });
  }
  const other = await visitor.call<SignedIn>("POST /v1/sessions", 201, {
    body: { login: handle, password, session: "bearer" },
  });
  await visitor.call("GET /v1/sessions", 200);
  await visitor.call("DELETE /v1/sessions/{id}", 204, { params: { id: other.body.session.id } });
}

async function writeProfile(visitor: Visitor): Promise<void> {
  for (const via of REGION_IDS) {
    const body = {
      display_name: visitor.mark("display name"),
      headline: visitor.mark("headline"),
      bio: `I am\n${visitor.mark("bio")} "and" more`,
      location: visitor.mark("location"),
      website: `https://${visitor.mark("website")}.example.org/`,
      ...manyParts(visitor),
    };
    await visitor.call("PATCH /v1/me", 200, { via, body });
    await visitor.call("PATCH /v1/me/preferences", 200, {
      via,
      body: { locale: "de-CH", theme: "dark", time_zone: "Asia/Kolkata" },
    });
  }
  await visitor.putPicture();
  await visitor.call("DELETE /v1/me/avatar", 204);
  await visitor.putPicture();
}

/** Every member of every list that a profile has. */
function manyParts(visitor: Visitor): object {
  const mark = (what: string) => visitor.mark(what);
  const period = { start: "2019-04", end: "2023" };
  return {
    work: [
      {
        ...{ title: mark("position"), organisation: mark("organisation"), location: mark("place of work") },
        ...{ ...period, description: mark("description of work") },
      },
    ],
    education: [{ school: mark("school"), degree: mark("degree"), field: mark("field"), ...period }],
    links: [{ label: mark("label of a link"), url: `https://example.org/${mark("link")}` }],
    languages: [{ language: "ta", level: "native" }],
    contacts: [
      { kind: "other", label: mark("label of a contact"), value: mark("contact") },
      { kind: "email", value: visitor.address("email for others") },
    ],
    visibility: { bio: "signed-in", education: "nobody" },
    search_engines: false,
  };
}

/** Somebody asks in another region for an account with an address that has one. */
async function beMistaken(visitor: Visitor): Promise<void> {
  const { email, home, world } = visitor;
  const elsewhere = REGION_IDS.find((region) => region !== home);
  await visitor.call("POST /v1/signups", 202, { body: { email, home_region: elsewhere } });
  // The second mail says that there is an account; the address is forgotten there then.
  await mailsTo(world, email, 2);
}

/** Answers the email that they have then. */
async function changeNames(visitor: Visitor): Promise<string> {
  const handle = visitor.mark("second handle", "at home and as a name");
  await visitor.call("PUT /v1/me/handle", 200, { body: { handle } });
  visitor.handle = handle;
  const { password } = visitor;
  const dropped = visitor.address("email that was called off");
  await visitor.call("PUT /v1/me/email", 202, { body: { email: dropped, password } });
  await visitor.call("DELETE /v1/me/email/change", 204);
  const next = visitor.address("second email");
  await visitor.call("PUT /v1/me/email", 202, { body: { email: next, password } });
  const token = await visitor.mailedToken(next, "email/confirm");
  await visitor.call("POST /v1/me/email/confirm", 200, { body: { token } });
  // This one stays unproven.
  const unproven = visitor.address("email that is not proven");
  await visitor.call("PUT /v1/me/email", 202, { body: { email: unproven, password } });
  return next;
}

async function changePasswords(visitor: Visitor, email: string): Promise<void> {
  const forgotten = `${visitor.mark("changed password", "nowhere")} Ixora`;
  await visitor.call("PUT /v1/me/password", 204, {
    body: { current_password: visitor.password, new_password: forgotten },
  });
  const nobody = `${visitor.mark("address without an account", "nowhere")}@example.org`;
  await visitor.call("POST /v1/password-resets", 202, { body: { email: nobody } });
  await visitor.call("POST /v1/password-resets", 202, { body: { email } });
  const token = await visitor.mailedToken(email, "password/reset");
  // Behind the region comes the secret, which may have the same sign in it.
  const secret = token.split("_").slice(2).join("_");
  visitor.marks.push({ what: "password reset token", text: secret, allowed: "nowhere" });
  const { password } = visitor;
  await visitor.call("POST /v1/password-resets/complete", 204, { body: { token, password } });
  const { body } = await visitor.call<SignedIn>("POST /v1/sessions", 201, {
    body: { login: email, password, session: "bearer" },
  });
  visitor.signedIn(body);
}

/** Signs in by passkey, by an app's code and by a recovery code through every server, and keeps all of them. */
async function useFactors(visitor: Visitor): Promise<void> {
  const { handle, password, token } = visitor;
  const authenticator = await addPasskeys(visitor);
  const app = await addAuthenticatorApp(visitor);
  for (const via of REGION_IDS) {
    const credentials = { login: handle, password, session: "bearer" };
    visitor.token = "";
    await visitor.call("POST /v1/sessions", 401, { via, body: credentials });
    const { recoveryCodes } = app;
    const code = recoveryCodes.pop();
    const byCode = await visitor.call<SignedIn>("POST /v1/sessions", 201, {
      via,
      body: { ...credentials, code },
    });
    visitor.signedIn(byCode.body);
    visitor.token = "";
    const { body: options } = await visitor.call<RequestOptions>("POST /v1/sessions/passkey/options", 200, {
      via,
    });
    const response = authenticator.get(options);
    const byPasskey = await visitor.call<SignedIn>("POST /v1/sessions/passkey", 201, {
      via,
      body: { response, session: "bearer" },
    });
    visitor.signedIn(byPasskey.body);
    const proof = await visitor.call<RequestOptions>("POST /v1/sessions/current/passkey-proof/options", 200, {
      via,
    });
    await visitor.call("POST /v1/sessions/current/passkey-proof", 204, {
      via,
      body: { response: authenticator.get(proof.body) },
    });
  }
  visitor.token = token;
  const { body } = await visitor.call<SignedIn>("POST /v1/sessions", 201, {
    body: { login: handle, password, code: app.code(1), session: "bearer" },
  });
  visitor.signedIn(body);
  visitor.token = token;
}

/** Adds two passkeys and removes one of them. Answers the one that stays. */
async function addPasskeys(visitor: Visitor): Promise<SoftwareAuthenticator> {
  const { password, world } = visitor;
  const add = async (what: string) => {
    const authenticator = new SoftwareAuthenticator(world.publicUrl);
    const { body: options } = await visitor.call<CreationOptions>("POST /v1/me/passkeys/options", 200, {
      body: { password },
    });
    const { body } = await visitor.call<{ passkey: { id: string } }>("POST /v1/me/passkeys", 201, {
      body: { name: visitor.mark(what), response: authenticator.create(options) },
    });
    visitor.marks.push({ what: "passkey", text: authenticator.id.toString("hex"), allowed: "at home" });
    return { authenticator, id: body.passkey.id };
  };
  const removed = await add("name of a passkey that was removed");
  await visitor.call("DELETE /v1/me/passkeys/{id}", 204, { params: { id: removed.id } });
  const kept = await add("first name of a passkey");
  const body = { name: visitor.mark("name of a passkey") };
  await visitor.call("PATCH /v1/me/passkeys/{id}", 200, { params: { id: kept.id }, body });
  return kept.authenticator;
}

/** Adds an authenticator app, removes it, and adds the one that stays. Its secret is told to nobody again. */
async function addAuthenticatorApp(visitor: Visitor): Promise<AuthenticatorApp> {
  const { password } = visitor;
  const add = async () => {
    const { body } = await visitor.call<{ secret: string; uri: string }>(
      "POST /v1/me/authenticator-app",
      201,
      {
        body: { password },
      },
    );
    const app = new AuthenticatorApp(body);
    visitor.marks.push({ what: "secret of an authenticator app", text: app.secret, allowed: "nowhere" });
    const confirmed = await visitor.call<{ recovery_codes: string[] }>(
      "POST /v1/me/authenticator-app/confirm",
      200,
      { body: { code: app.code() } },
    );
    app.recoveryCodes = confirmed.body.recovery_codes;
    return app;
  };
  await add();
  await visitor.call("DELETE /v1/me/authenticator-app", 204);
  const app = await add();
  const { body } = await visitor.call<{ recovery_codes: string[] }>("POST /v1/me/recovery-codes", 201, {
    body: { password },
  });
  app.recoveryCodes = [...body.recovery_codes];
  for (const code of app.recoveryCodes) {
    visitor.marks.push({ what: "recovery code", text: code, allowed: "nowhere" });
    visitor.marks.push({ what: "recovery code", text: code.replaceAll("-", ""), allowed: "nowhere" });
  }
  return app;
}

/** Reads whatever there is to read, through every server. */
export async function readEverything(visitor: Visitor): Promise<void> {
  const params = { handle: visitor.handle };
  for (const via of REGION_IDS) {
    await visitor.call("GET /v1/me", 200, { via });
    await visitor.call("GET /v1/me/email", 200, { via });
    await visitor.call("GET /v1/me/factors", 200, { via });
    await visitor.call("GET /v1/sessions", 200, { via });
    await visitor.call("GET /v1/sessions/current/proof", 200, { via });
    await visitor.call("GET /v1/me/activity", 200, { via });
    await visitor.call("GET /v1/me/residency", 200, { via });
    await visitor.call("GET /v1/me/export", 200, { via });
    await visitor.call("GET /v1/users/{handle}", 200, { via, params });
    await visitor.call("GET /v1/users/{handle}/avatar", 200, { via, params });
    await visitor.call("GET /v1/users/{handle}/vcard", 200, { via, params });
    await visitor.call("GET /v1/users/{handle}/page-head", 200, { via, params });
  }
  // Each takes a core for a while, and every server draws it in the same way.
  await visitor.call("GET /v1/users/{handle}/card.png", 200, { params });
}

/** What people type where it does not belong is kept nowhere. */
async function goWrong(visitor: Visitor): Promise<void> {
  const { token } = visitor;
  const stray = (what: string) => visitor.mark(what, "nowhere");
  for (const via of REGION_IDS) {
    const handle = stray("handle that was looked for");
    visitor.token = "";
    for (const more of ["", "/vcard", "/card.png", "/page-head"])
      await visitor.call(`GET /v1/users/{handle}${more}`, 404, { via, params: { handle } });
    await visitor.call("GET /v1/handles/{handle}", 200, { via, params: { handle: stray("handle") } });
    for (const path of ["/v1/servers/{region}", "/v1/servers/{region}/history"])
      await visitor.call(`GET ${path}`, 400, { via, params: { region: stray("region") } });
    const body = { login: visitor.email, password: stray("wrong password") };
    await visitor.call("POST /v1/sessions", 401, { via, body });
    await visitor.call("POST /v1/sessions", 401, {
      via,
      body: { ...body, login: `${stray("login")}@example.org` },
    });
    visitor.token = token;
    await visitor.call("PATCH /v1/me", 400, { via, body: { website: stray("bad website") } });
    await visitor.call("PATCH /v1/me", 400, { via, body: { [stray("member")]: 1 } });
    await visitor.call("PATCH /v1/me", 400, { via, body: { links: [{ url: stray("bad link") }] } });
    await visitor.call("PATCH /v1/me/preferences", 400, { via, body: { time_zone: stray("bad time zone") } });
    await visitor.call("PATCH /v1/me", 400, { via, body: `{"bio": "${stray("broken JSON")}` });
    await visitor.call("GET /v1/me/moves/current", 404, { via });
    visitor.token = `vet_${visitor.home}_${stray("bad token")}`;
    await visitor.call("GET /v1/me", 401, {
      via,
      headers: { cookie: `vetchium_session=${stray("cookie")}` },
    });
    visitor.token = token;
  }
}

/** Moves, and stays until that is done. */
export async function move(visitor: Visitor, to: string): Promise<void> {
  await visitor.call("POST /v1/me/moves", 202, { body: { to_region: to, password: visitor.password } });
  await visitor.until(async () => {
    const { body } = await visitor.call<{ move: Move }>("GET /v1/me/moves/current", 200);
    return body.move.status === "done";
  }, "the move is done");
  await visitor.call("DELETE /v1/me/moves/current", 200);
}

/** Is erased, and follows the receipt until nothing is left. */
export async function leave(visitor: Visitor): Promise<void> {
  const { password } = visitor;
  const { body } = await visitor.call<{ erasure: { id: string } }>("POST /v1/me/erasure", 202, {
    body: { password },
  });
  const params = { id: body.erasure.id };
  await visitor.until(async () => {
    const receipt = await visitor.call<{ status: string }>("GET /v1/erasures/{id}", 200, { params });
    return receipt.body.status === "erased";
  }, "the erasure is finished");
}
