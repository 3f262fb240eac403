package io.stellwerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.stellwerk.PermissionMatrix.Line;
import io.stellwerk.accounts.Presets;
import jakarta.servlet.ServletContext;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page, address and service method is asked as every preset, and answers as {@code permission-matrix.txt} says.
 * What does not stand there fails, so that nobody forgets to decide who may.
 */
class PermissionMatrixTests extends StellwerkTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    ServletContext servlets;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Crews crews;

    @Autowired
    Presets presets;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void everyPageHasALine() {
        var registered = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));

        assertThat(PermissionMatrix.pages().keySet())
                .isEqualTo(registered.getRegisteredRoutes().stream()
                        .filter(route -> route.getNavigationTarget().getName().startsWith("io.stellwerk"))
                        .map(route -> "/" + route.getTemplate())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyAddressHasALine() {
        assertThat(PermissionMatrix.addresses().keySet())
                .isEqualTo(mappings.getHandlerMethods().entrySet().stream()
                        .filter(mapping ->
                                mapping.getValue().getBeanType().getName().startsWith("io.stellwerk"))
                        .flatMap(mapping -> mapping.getKey().getPatternValues().stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyServiceMethodHasALine() {
        assertThat(PermissionMatrix.services().keySet())
                .isEqualTo(ServiceMethods.of(application).keySet());
    }

    @Test
    void everyLineNamesSomethingThatCanBeGranted() {
        assertThat(lines().stream().map(Line::who))
                .isSubsetOf(Stream.concat(Stream.of("ANYBODY", "LOGGED_IN"), AskedPresets.known().stream())
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> everyPageAndAddressAnswersEachPresetAsItsLineSays() {
        var doors = Stream.of(PermissionMatrix.pages(), PermissionMatrix.addresses())
                .flatMap(all -> all.values().stream())
                .toList();
        return asked().stream()
                .map(preset -> dynamicTest(
                        preset.name(), () -> assertThat(opened(preset, doors)).isEqualTo(allowed(preset, doors))));
    }

    @TestFactory
    Stream<DynamicTest> everyServiceMethodAnswersEachPresetAsItsLineSays() {
        var methods = ServiceMethods.of(application);
        var guards = new Guards(application);
        var all = asked();
        return PermissionMatrix.services().values().stream()
                .map(line -> dynamicTest(line.subject(), () -> {
                    for (var preset : all) {
                        assertThat(guards.lets(preset, Objects.requireNonNull(methods.get(line.subject()))))
                                .as(preset.name())
                                .isEqualTo(line.allows(preset.permissions(), preset.loggedIn()));
                    }
                }));
    }

    private List<AskedPreset> asked() {
        return new AskedPresets(crews, presets, jdbc).all();
    }

    private Set<String> opened(AskedPreset preset, Collection<Line> doors) {
        var visitor = new Visitor(port);
        preset.email().ifPresent(email -> visitor.logIn(email, Crews.PASSWORD));
        return examples(
                doors,
                line -> !Set.of(302, 401, 403)
                        .contains(visitor.get(line.example()).statusCode()));
    }

    private static Set<String> allowed(AskedPreset preset, Collection<Line> doors) {
        return examples(doors, line -> line.allows(preset.permissions(), preset.loggedIn()));
    }

    private static Set<String> examples(Collection<Line> doors, Predicate<Line> which) {
        return doors.stream().filter(which).map(Line::example).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Collection<Line> lines() {
        return Stream.of(PermissionMatrix.pages(), PermissionMatrix.addresses(), PermissionMatrix.services())
                .flatMap(all -> all.values().stream())
                .toList();
    }
}
