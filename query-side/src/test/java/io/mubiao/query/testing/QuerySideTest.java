package io.mubiao.query.testing;

import io.mubiao.query.QuerySideApplication;
import io.mubiao.query.projection.Processors;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The query side against a real PostgreSQL, asked over HTTP with real tokens; one context for all tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = QuerySideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=shared,query-side", "mubiao.api-documents=true"})
@ContextConfiguration(initializers = QuerySideEnvironment.class)
@Import({Store.class, Api.class, Processors.class})
public @interface QuerySideTest {}
