package dev.portolan.blog.application.port;

class InMemoryTagCloudTest extends TagCloudContract {

  @Override
  protected BlogStore blog() {
    return InMemoryBlog.store();
  }
}
