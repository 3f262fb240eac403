package io.stellwerk;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;

/** The public methods of all services by their names in the permission matrix: {@code team.Teams.create(String)}. */
final class ServiceMethods {

    private static final String ROOT = "io.stellwerk.";

    private ServiceMethods() {}

    static Map<String, Method> of(ApplicationContext application) {
        var methods = new TreeMap<String, Method>();
        application.getBeansWithAnnotation(Service.class).values().stream()
                .map(AopUtils::getTargetClass)
                .filter(service -> service.getName().startsWith(ROOT))
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                .filter(ServiceMethods::isCalledFromOutside)
                .forEach(method -> methods.put(name(method), method));
        return methods;
    }

    private static boolean isCalledFromOutside(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic();
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getName().substring(ROOT.length())
                + '.'
                + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(",", "(", ")"));
    }
}
