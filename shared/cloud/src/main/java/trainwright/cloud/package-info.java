/**
 * What runs on AWS: the Data API, queues, and the bases of every Lambda handler; and Postgres over
 * JDBC.
 */
@NullMarked
package trainwright.cloud;

import org.jspecify.annotations.NullMarked;
