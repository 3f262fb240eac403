package io.stellwerk.benchmarks;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps what other tests need out of an application. */
final class NoTestComponents extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) {
        return type.getAnnotationMetadata().isAnnotated(TestComponent.class.getName());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoTestComponents;
    }

    @Override
    public int hashCode() {
        return NoTestComponents.class.hashCode();
    }
}
