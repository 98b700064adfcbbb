import ts from "typescript";

/**
 * The keys of all texts that the code asks for, by the compiler's own account of what each call of a translator may
 * ask for: a key that is put together out of a union of words counts as each of them.
 * @param config the path of the pages' tsconfig.json
 */
export function usedTexts(config: string): Set<string> {
  const { fileNames, options } = parseConfig(config);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) for (const key of keysOf(node, checker)) used.add(key);
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile) visit(file);
  return used;
}

function parseConfig(config: string): ts.ParsedCommandLine {
  const host = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (problem: ts.Diagnostic) => fail(problem.messageText),
  };
  return ts.getParsedCommandLineOfConfigFile(config, {}, host) ?? fail(`${config} can't be read`);
}

/** What a call asks for, as `namespace.key`; nothing where it is no call of a translator. */
function keysOf(call: ts.CallExpression, checker: ts.TypeChecker): string[] {
  const namespaces = namespacesOf(call.expression, checker);
  if (namespaces.length === 0) return [];
  const keys = checker.getResolvedSignature(call)?.parameters[0];
  if (keys === undefined) return [];
  const texts = literals(checker.getTypeOfSymbolAtLocation(keys, call));
  if (texts.length === 0) fail(`${place(call)} asks for a text that can't be told beforehand`);
  return namespaces.flatMap((namespace) => texts.map((text) => `${namespace}.${text}`));
}

/** The namespaces that a translator may have: of `t` in `t("key")` as in `t.rich("key")`. */
function namespacesOf(callee: ts.Expression, checker: ts.TypeChecker): string[] {
  const candidates = ts.isPropertyAccessExpression(callee) ? [callee, callee.expression] : [callee];
  for (const candidate of candidates) {
    const { aliasSymbol, aliasTypeArguments } = checker.getTypeAtLocation(candidate);
    // use-intl's Translator<Messages, Namespace>, and our name for it, Translate<Namespace>
    const namespace = { Translator: aliasTypeArguments?.[1], Translate: aliasTypeArguments?.[0] }[
      aliasSymbol?.name ?? ""
    ];
    if (namespace !== undefined) return literals(namespace);
  }
  return [];
}

function literals(type: ts.Type): string[] {
  const types = type.isUnion() ? type.types : [type];
  return types.flatMap((one) => (one.isStringLiteral() ? one.value : []));
}

function place(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

function fail(message: string | ts.DiagnosticMessageChain): never {
  throw new Error(typeof message === "string" ? message : message.messageText);
}
