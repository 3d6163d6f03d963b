/**
 * The blog over HTTP, as the RealWorld contract has it, with drafts besides. Only its face, {@link
 * dev.portolan.blog.web.BlogRoutes}, is public.
 */
@NullMarked
package dev.portolan.blog.web;

import org.jspecify.annotations.NullMarked;
