package trainwright.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
  private static final Instant NOW = Instant.parse("2026-05-04T09:30:00Z");
  private static final RSAKey KEY = TokenKey.create();
  private static final Tokens TOKENS = at(NOW);

  private static Tokens at(Instant time) {
    return new Tokens(() -> KEY, InstantSource.fixed(time));
  }

  private static String signed(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
    var claims = JWTClaimsSet.parse(good().getJWTClaimsSet().toJSONObject());
    var token =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.RS256),
            change.apply(new JWTClaimsSet.Builder(claims)).build());
    token.sign(new RSASSASigner(KEY));
    return token.serialize();
  }

  private static SignedJWT good() throws Exception {
    return SignedJWT.parse(TOKENS.mint("ada", List.of(), Duration.ofHours(1)));
  }

  @Test
  void handsOnClaimsAsTexts() {
    var token = TOKENS.mint("ada", List.of("library:write", "other"), Duration.ofHours(1));
    assertThat(TOKENS.check(token))
        .get()
        .extracting(claims -> claims.get("sub"), claims -> claims.get("scope"))
        .containsExactly("ada", "library:write other");
  }

  @Test
  void refusesTokenOnceItHasExpired() {
    var token = TOKENS.mint("ada", List.of(), Duration.ofHours(1));
    assertThat(at(NOW.plusSeconds(3599)).check(token)).isPresent();
    assertThat(at(NOW.plusSeconds(3600)).check(token)).isEmpty();
  }

  @Test
  void refusesTokenOfAnotherKey() {
    var foreign = new Tokens(TokenKey::create, InstantSource.fixed(NOW));
    assertThat(TOKENS.check(foreign.mint("ada", List.of(), Duration.ofHours(1)))).isEmpty();
  }

  @Test
  void refusesTokenWithoutSignature() throws Exception {
    assertThat(TOKENS.check(new PlainJWT(good().getJWTClaimsSet()).serialize())).isEmpty();
  }

  @Test
  void refusesTokenSignedWithPublicKeyAsSecret() throws Exception {
    var forged = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), good().getJWTClaimsSet());
    forged.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
    assertThat(TOKENS.check(forged.serialize())).isEmpty();
  }

  @Test
  void refusesTokenWhosePayloadWasChanged() throws Exception {
    var parts = good().serialize().split("\\.", -1);
    var other = new PlainJWT(new JWTClaimsSet.Builder().subject("eve").build());
    var payload = other.serialize().split("\\.", -1)[1];
    assertThat(TOKENS.check(parts[0] + "." + payload + "." + parts[2])).isEmpty();
  }

  @Test
  void refusesForeignIssuerAudienceAndTimes() throws Exception {
    assertThat(TOKENS.check(signed(claims -> claims))).isPresent();
    var later = java.util.Date.from(NOW.plusSeconds(60));
    Map<String, UnaryOperator<JWTClaimsSet.Builder>> changes =
        Map.of(
            "issuer", claims -> claims.issuer("https://elsewhere"),
            "audience", claims -> claims.audience("other"),
            "not before", claims -> claims.notBeforeTime(later),
            "no end", claims -> claims.expirationTime(null),
            "no subject", claims -> claims.subject(null));
    for (var change : changes.entrySet()) {
      assertThat(TOKENS.check(signed(change.getValue()))).as(change.getKey()).isEmpty();
    }
  }

  @Test
  void refusesWhatIsNoToken() {
    for (var text : List.of("", "x", "a.b.c", "..", "eyJhbGciOiJSUzI1NiJ9.e30.")) {
      assertThat(TOKENS.check(text)).as(text).isEqualTo(Optional.empty());
    }
  }

  @Test
  void publishesOnlyPublicHalfOfKey() {
    assertThat(TOKENS.jwks()).contains("\"kid\"", "\"n\"").doesNotContain("\"d\"");
  }

  @Test
  void keepsKeyInFolderForItsOwnerOnly(@TempDir Path folder) throws Exception {
    var key = TokenKey.in(folder.resolve("new"));
    assertThat(TokenKey.in(folder.resolve("new"))).isEqualTo(key);
    assertThat(Files.getPosixFilePermissions(folder.resolve("new/token-key.json")))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }
}
