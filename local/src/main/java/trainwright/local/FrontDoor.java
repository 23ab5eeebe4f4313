package trainwright.local;

import java.util.Map;

/**
 * What stands behind the port: the API as the gateway serves it, its reference, the public token
 * key, and Lambda's Invoke API.
 */
final class FrontDoor implements HttpPort.Answerer {
  static final String JWKS_PATH = "/.well-known/jwks.json";

  private final Gateway gateway;
  private final InvokeApi invokeApi;
  private final ApiReference reference;
  private final Gatekeeper gatekeeper;
  private final Tokens tokens;
  private final Cors cors;

  FrontDoor(
      Gateway gateway,
      InvokeApi invokeApi,
      ApiReference reference,
      Gatekeeper gatekeeper,
      Tokens tokens,
      Cors cors) {
    this.gateway = gateway;
    this.invokeApi = invokeApi;
    this.reference = reference;
    this.gatekeeper = gatekeeper;
    this.tokens = tokens;
    this.cors = cors;
  }

  @Override
  public Outgoing answer(Incoming request) {
    if (request.rawPath().startsWith(InvokeApi.PREFIX)) {
      return gatekeeper.isTrusted(request)
          ? invokeApi.answer(request)
          : InvokeApi.refused(403, "AccessDeniedException", "only this machine may invoke");
    }
    if (request.method().equals("GET") && request.rawPath().equals(JWKS_PATH)) {
      return new Outgoing(200, Map.of("Content-Type", "application/json"), Bytes.of(tokens.jwks()));
    }
    return reference
        .find(request)
        .or(() -> cors.preflight(request))
        .orElseGet(() -> cors.allow(gateway.answer(request), request));
  }
}
