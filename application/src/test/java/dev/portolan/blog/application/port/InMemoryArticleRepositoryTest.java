package dev.portolan.blog.application.port;

class InMemoryArticleRepositoryTest extends ArticleRepositoryContract {

  @Override
  protected BlogStore blog() {
    return InMemoryBlog.store();
  }
}
