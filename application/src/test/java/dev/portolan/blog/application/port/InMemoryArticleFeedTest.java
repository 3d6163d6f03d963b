package dev.portolan.blog.application.port;

class InMemoryArticleFeedTest extends ArticleFeedContract {

  @Override
  protected BlogStore blog() {
    return InMemoryBlog.store();
  }
}
