package trainwright.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import trainwright.platform.Json;

/**
 * Compares answers of two houses that were asked the same: equal but for times and for ids, of
 * which one of here always stands for the same one of there.
 */
final class SameButForIds {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z|\\d{8}T\\d{6}Z");

  /** Signed, here by onebox and there for S3. */
  private static final Pattern LINK = Pattern.compile("https?://.*[?&](seal|X-Amz-Signature)=.*");

  /** The field that holds how long something took. */
  private static final String TIME = "/processing_time";

  private final Map<String, String> thereOfHere = new HashMap<>();
  private final Map<String, String> hereOfThere = new HashMap<>();

  /** Where the two differ; empty when they don't. */
  List<String> differences(JsonNode here, JsonNode there) {
    var found = new ArrayList<String>();
    compare("", here, there, found);
    return found;
  }

  private void compare(String at, JsonNode here, JsonNode there, List<String> found) {
    if (here.isObject() && there.isObject()) {
      var names = new TreeSet<String>();
      here.fieldNames().forEachRemaining(names::add);
      there.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> compare(at + "/" + name, here.path(name), there.path(name), found));
    } else if (here.isArray() && there.isArray() && here.size() == there.size()) {
      for (int i = 0; i < here.size(); i++) {
        compare(at + "/" + i, here.get(i), there.get(i), found);
      }
    } else if (here.isTextual() && there.isTextual()) {
      if (!same(at, here.asText(), there.asText())) {
        found.add("%s: %s, there %s".formatted(at, here, there));
      }
    } else if (!here.equals(there) && !at.endsWith(TIME)) {
      found.add("%s: %s, there %s".formatted(at, here, there));
    }
  }

  private boolean same(String at, String here, String there) {
    if (LINK.matcher(here).matches() && LINK.matcher(there).matches()) {
      return true;
    }
    if (at.endsWith("cursor") && !here.equals(there)) {
      return sameTexts(decoded(here), decoded(there));
    }
    return sameTexts(here, there);
  }

  private static String decoded(String cursor) {
    return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
  }

  private boolean sameTexts(String here, String there) {
    var ours = ids(here);
    var theirs = ids(there);
    boolean same = ours.size() == theirs.size();
    for (int i = 0; same && i < ours.size(); i++) {
      same =
          theirs.get(i).equals(thereOfHere.computeIfAbsent(ours.get(i), one(theirs.get(i))))
              && ours.get(i).equals(hereOfThere.computeIfAbsent(theirs.get(i), one(ours.get(i))));
    }
    return same && bare(here).equals(bare(there));
  }

  private static UnaryOperator<String> one(String id) {
    return _ -> id;
  }

  private static List<String> ids(String text) {
    return ID.matcher(text).results().map(MatchResult::group).toList();
  }

  private static String bare(String text) {
    return INSTANT.matcher(ID.matcher(text).replaceAll("id")).replaceAll("instant");
  }

  /** An answer of a function with its body as JSON, or whatever else came. */
  static JsonNode readable(String payload) {
    var answer = payload.isEmpty() ? Json.newObject() : Json.tree(payload);
    if (answer instanceof ObjectNode object && object.path("body").asText().startsWith("{")) {
      object.set("body", Json.tree(object.get("body").asText()));
    }
    return answer;
  }
}
