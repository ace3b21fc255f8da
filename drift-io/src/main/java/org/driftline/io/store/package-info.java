/** Where results are kept: an S3 bucket, or a directory that behaves like one. */
@NullMarked
package org.driftline.io.store;

import org.jspecify.annotations.NullMarked;
