/**
 * What the blog can do: one class for each change, one for the reads of each screen. Each says who
 * may, and draws the transaction round what must happen as one.
 */
@NullMarked
package dev.portolan.blog.application;

import org.jspecify.annotations.NullMarked;
