package dev.portolan.blog.application.port;

class InMemoryCommentRepositoryTest extends CommentRepositoryContract {

  @Override
  protected BlogStore blog() {
    return InMemoryBlog.store();
  }
}
