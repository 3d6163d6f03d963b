package dev.portolan.blog.application.port;

class InMemoryFavoriteRepositoryTest extends FavoriteRepositoryContract {

  @Override
  protected BlogStore blog() {
    return InMemoryBlog.store();
  }
}
