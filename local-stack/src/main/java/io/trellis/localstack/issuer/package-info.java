/** An OpenID Connect issuer with named demo people. */
@NullMarked
package io.trellis.localstack.issuer;

import org.jspecify.annotations.NullMarked;
