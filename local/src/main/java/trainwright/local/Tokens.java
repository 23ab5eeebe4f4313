package trainwright.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * This machine's own tokens: makes them, and checks them as API Gateway's JWT authorizer does, by
 * signature (RS256 only), issuer, audience and times.
 */
public final class Tokens {
  static final String ISSUER = "https://trainwright.localhost";
  static final String AUDIENCE = "trainwright";

  private final Supplier<RSAKey> key;
  private final InstantSource clock;

  /** Tokens of a key that is asked for only when a token is met. */
  Tokens(Supplier<RSAKey> key, InstantSource clock) {
    this.key = key;
    this.clock = clock;
  }

  /** Tokens that the server with this data folder takes. */
  public static Tokens in(Path folder) {
    return new Tokens(() -> TokenKey.in(folder), InstantSource.system());
  }

  /** A token for a user with scopes, good for the given time. */
  public String mint(String subject, List<String> scopes, Duration life) {
    var now = clock.instant();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .subject(subject)
            .claim("scope", String.join(" ", scopes))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(life)))
            .build();
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.get().getKeyID()).build();
    var token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key.get()));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  /** The token's claims as texts, as API Gateway hands them on; empty when it must be refused. */
  Optional<Map<String, String>> check(String token) {
    try {
      var parsed = SignedJWT.parse(token);
      var claims = parsed.getJWTClaimsSet();
      return isOurs(parsed) && isCurrent(claims) ? Optional.of(texts(claims)) : Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private boolean isOurs(SignedJWT token) throws JOSEException {
    return token.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
        && token.verify(new RSASSAVerifier(key.get().toRSAPublicKey()));
  }

  private boolean isCurrent(JWTClaimsSet claims) {
    var now = clock.instant();
    var ends = claims.getExpirationTime();
    var starts = claims.getNotBeforeTime();
    return ISSUER.equals(claims.getIssuer())
        && claims.getAudience().contains(AUDIENCE)
        && claims.getSubject() != null
        && ends != null
        && now.isBefore(ends.toInstant())
        && (starts == null || !now.isBefore(starts.toInstant()));
  }

  private static Map<String, String> texts(JWTClaimsSet claims) {
    var texts = new LinkedHashMap<String, String>();
    claims
        .toJSONObject()
        .forEach(
            (name, value) ->
                texts.put(
                    name,
                    value instanceof List<?> list
                        ? "[" + String.join(" ", list.stream().map(String::valueOf).toList()) + "]"
                        : String.valueOf(value)));
    return texts;
  }

  /** The public key as a JWK set. */
  String jwks() {
    return new JWKSet(key.get().toPublicJWK()).toString();
  }
}
