/** The least that a Lambda function can be: the floors that a cold start is measured against. */
@NullMarked
package trainwright.local.bench.hello;

import org.jspecify.annotations.NullMarked;
