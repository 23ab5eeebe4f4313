/**
 * Language model and hosted embeddings over any OpenAI-compatible endpoint; the vector index on
 * Qdrant.
 */
@NullMarked
package trainwright.ai;

import org.jspecify.annotations.NullMarked;
