/** Sessions in MongoDB, so that any replica serves any user. */
@NullMarked
package io.trellis.gateway.session;

import org.jspecify.annotations.NullMarked;
