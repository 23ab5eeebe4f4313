package trainwright.core.program.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import trainwright.core.program.tree.Program;

/**
 * A program about to be stored.
 *
 * @param made its outline, and what made it
 * @param requestHash what equal requests have in common
 * @param rulesVersion the rules it was planned by
 * @param report what its check found
 * @param now when it is made
 */
record NewProgram(
    Made<Program> made, String requestHash, int rulesVersion, JsonNode report, Instant now) {}
