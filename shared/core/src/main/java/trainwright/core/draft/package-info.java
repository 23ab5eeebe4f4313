/**
 * What a language model drafts: asked for by a strict schema, held against rules, sent back once.
 */
@NullMarked
package trainwright.core.draft;

import org.jspecify.annotations.NullMarked;
