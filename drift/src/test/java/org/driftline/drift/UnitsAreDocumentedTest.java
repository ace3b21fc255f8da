package org.driftline.drift;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every number that the engine takes or gives says its unit in the Javadoc, and every array its shape. */
class UnitsAreDocumentedTest {

    private static final Pattern UNIT = Pattern.compile(
            "\\((1|m|km|m/s|cm/s|s|s since [^)]*|%|1/h|1/km²|1/m²|m²|km²|NM²|NM|degrees[^)]*|fraction|cells|radians|kn)\\)");
    private static final Pattern SHAPE = Pattern.compile("\\{@code (float|double)?\\[");
    private static final Set<String> NUMBERS = Set.of("double", "float", "double[]", "float[]");

    @Test
    void everyPublicNumberHasAUnit() throws IOException {
        Path sources = Path.of("src/main/java");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> tree = Files.walk(sources)) {
            List<Path> paths =
                    tree.filter(path -> path.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(paths));
            Scanner scanner = new Scanner(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                scanner.scan(unit, null);
            }
            assertThat(scanner.numbers).isGreaterThan(100);
            assertThat(scanner.missing).isEmpty();
        }
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {

        private final DocTrees docs;
        private final List<String> missing = new ArrayList<>();
        private int numbers;

        Scanner(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            if (isExposed(type)) {
                if (type.getKind() == Tree.Kind.RECORD) {
                    type.getMembers().stream()
                            .filter(VariableTree.class::isInstance)
                            .map(VariableTree.class::cast)
                            .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                            .forEach(component -> checkParameter(
                                    component, type.getSimpleName().toString()));
                }
                super.visitClass(type, none);
            }
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(each -> each.getAnnotationType().toString().equals("Override"));
            ClassTree owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            boolean compact = owner.getKind() == Tree.Kind.RECORD && method.getReturnType() == null;
            if (isPublic(method, owner) && !overrides && !compact) {
                String name = owner.getSimpleName() + "." + method.getName();
                if (method.getReturnType() != null) {
                    check(name, method.getReturnType().toString(), comment());
                }
                method.getParameters().forEach(parameter -> checkParameter(parameter, name));
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree field, Void none) {
            if (field.getModifiers().getFlags().containsAll(Set.of(Modifier.PUBLIC, Modifier.STATIC))) {
                check(field.getName().toString(), String.valueOf(field.getType()), comment());
            }
            return null;
        }

        private void checkParameter(VariableTree parameter, String owner) {
            String comment = comment();
            Matcher matcher = Pattern.compile("@param " + parameter.getName() + "\\s(\\{@|[^@])*")
                    .matcher(comment);
            check(
                    owner + "(" + parameter.getName() + ")",
                    String.valueOf(parameter.getType()),
                    matcher.find() ? matcher.group() : "");
        }

        private void check(String what, String type, String comment) {
            if (NUMBERS.contains(type)) {
                numbers++;
                if (!UNIT.matcher(comment).find()) {
                    missing.add(what + ": unit");
                }
                if (type.endsWith("]") && !SHAPE.matcher(comment).find()) {
                    missing.add(what + ": shape");
                }
            }
        }

        private String comment() {
            @Nullable String comment = docs.getDocComment(getCurrentPath());
            return comment == null ? "" : comment.replaceAll("\\s+", " ");
        }

        private boolean isExposed(ClassTree type) {
            TreePath parent = getCurrentPath().getParentPath();
            boolean inInterface = parent.getLeaf() instanceof ClassTree owner && owner.getKind() == Tree.Kind.INTERFACE;
            return inInterface || type.getModifiers().getFlags().contains(Modifier.PUBLIC);
        }

        private static boolean isPublic(MethodTree method, ClassTree owner) {
            Set<Modifier> flags = method.getModifiers().getFlags();
            return flags.contains(Modifier.PUBLIC)
                    || (owner.getKind() == Tree.Kind.INTERFACE && !flags.contains(Modifier.PRIVATE));
        }
    }
}
