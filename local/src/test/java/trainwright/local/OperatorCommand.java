package trainwright.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A command of docs/operations.md.
 *
 * @param place where it stands on the page
 * @param text what an operator pastes
 * @param mark how far it was tried: ran, checked or not tried
 */
record OperatorCommand(int place, String text, String mark) {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```sh\\n(.*?)^ *```");
  private static final Pattern MARKED =
      Pattern.compile("(?s)\\s*(.*?)\\s+# (ran|checked|not tried)\\b[^\\n]*\\n");
  private static final Pattern WITHIN_TEXT =
      Pattern.compile("`((?:aws|bin/|change|curl|printf|sql|tick) ?[^`]+)`\\s\\(\\*\\*(ran)\\*\\*");

  /** All of them in the page's order; a command of a block without a mark is an error. */
  static List<OperatorCommand> all() throws IOException {
    var page = Files.readString(Template.ROOT.resolve("docs/operations.md"));
    var commands = new ArrayList<OperatorCommand>();
    var blocks = BLOCK.matcher(page);
    while (blocks.find()) {
      commands.addAll(ofBlock(blocks.start(1), blocks.group(1)));
    }
    var inline = WITHIN_TEXT.matcher(page);
    while (inline.find()) {
      commands.add(new OperatorCommand(inline.start(), inline.group(1), inline.group(2)));
    }
    commands.sort(Comparator.comparingInt(OperatorCommand::place));
    return commands;
  }

  private static List<OperatorCommand> ofBlock(int place, String block) {
    var commands = new ArrayList<OperatorCommand>();
    var marked = MARKED.matcher(block);
    int end = 0;
    while (marked.lookingAt()) {
      commands.add(new OperatorCommand(place + end, marked.group(1), marked.group(2)));
      end = marked.end();
      marked.region(end, block.length());
    }
    if (!block.substring(end).isBlank()) {
      throw new AssertionError("how far was this tried? " + block.substring(end));
    }
    return commands;
  }
}
