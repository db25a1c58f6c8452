/** What the gateway itself shows: the web app's files, the documents, sign-in and failure pages. */
@NullMarked
package io.trellis.gateway.page;

import org.jspecify.annotations.NullMarked;
