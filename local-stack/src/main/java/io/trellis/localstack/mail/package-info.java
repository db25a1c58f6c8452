/** Every mail the platform sends ends here, readable in a browser. */
@NullMarked
package io.trellis.localstack.mail;

import org.jspecify.annotations.NullMarked;
