package trainwright.core.program.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import trainwright.core.program.tree.Program;

/**
 * A program about to be stored.
 *
 * @param outline its rows
 * @param requestHash what equal requests have in common
 * @param rulesVersion the rules it was planned by
 * @param planner what made it: rules, or the model's name
 * @param report what its check found
 * @param now when it is made
 */
record NewProgram(
    Program outline,
    String requestHash,
    int rulesVersion,
    String planner,
    JsonNode report,
    Instant now) {}
