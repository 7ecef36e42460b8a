package org.jvenv;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.jvenv.failure.JvenvException;
import org.jvenv.testing.Golden;
import org.jvenv.testing.Samples;

/** The messages of all failures, word by word: each with its exit code and its hint. */
class MessagesTest {

    private static final List<String> WORDS = List.of("one", "two", "three", "four");

    @Test
    void messages() throws ReflectiveOperationException {
        Map<String, String> messages = new TreeMap<>();
        for (Class<?> failure : failures()) {
            for (Method method : factories(failure)) {
                messages.put(nameOf(method), said(method));
            }
        }

        assertThat(messages).hasSizeGreaterThan(90);
        Golden.assertUnchanged("messages.txt", String.join("\n", messages.values()));
    }

    private static List<Class<?>> failures() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.jvenv").stream()
                        .filter(type -> type.isAssignableTo(JvenvException.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static List<Method> factories(Class<?> failure) {
        return Stream.of(failure.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> JvenvException.class.isAssignableFrom(method.getReturnType()))
                .filter(method ->
                        Arrays.stream(method.getGenericParameterTypes()).allMatch(MessagesTest::hasSample))
                .sorted(Comparator.comparing(MessagesTest::nameOf))
                .toList();
    }

    private static String nameOf(Method method) {
        List<String> types =
                Stream.of(method.getParameterTypes()).map(Class::getSimpleName).toList();
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(" + String.join(", ", types)
                + ")";
    }

    private static String said(Method method) throws ReflectiveOperationException {
        Type[] types = method.getGenericParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = requireNonNull(sample(types[i], WORDS.get(i)));
        }
        method.setAccessible(true);
        JvenvException failure = (JvenvException) requireNonNull(method.invoke(null, arguments));
        return nameOf(method) + "\n    error: " + failure.getMessage() + "\n    hint: " + failure.hint()
                + "\n    exit code " + failure.exitCode().number() + "\n";
    }

    private static boolean hasSample(Type type) {
        return sample(type, "") != null;
    }

    private static @Nullable Object sample(Type type, String word) {
        if (type instanceof ParameterizedType list) {
            return list.getActualTypeArguments()[0] == String.class ? List.of(word, "more") : List.of();
        }
        return switch (type.getTypeName()) {
            case "java.lang.String", "java.lang.Object" -> word;
            case "int", "long" -> word.length();
            case "java.nio.file.Path" -> Path.of("/srv", word);
            case "java.net.URI" -> URI.create("https://me:secret@host.test/" + word);
            case "java.lang.Throwable", "java.io.IOException" -> new IOException(word);
            case "java.nio.file.FileSystemException" -> new FileSystemException("/srv/" + word, null, "reason");
            case "org.jvenv.python.Interpreter" -> Samples.interpreter(Path.of("/usr/bin", word));
            case "org.jvenv.environment.Environment" -> Samples.environment(Path.of("/srv", word));
            default -> null;
        };
    }
}
