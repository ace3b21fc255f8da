package org.driftline.drift.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KernelsTest {

    @Test
    void aShortRunDoesNotWaitForTheCompiler() {
        assertThat(Kernels.of(Kernels.Choice.AUTOMATIC, Kernels.WORTH_VECTORS - 1))
                .isSameAs(Kernels.scalar());
        assertThat(Kernels.of(Kernels.Choice.SCALAR, Long.MAX_VALUE)).isSameAs(Kernels.scalar());
    }

    @Test
    void aLongRunGetsVectorsWhereThereAreAny() {
        assertThat(Kernels.of(Kernels.Choice.AUTOMATIC, Kernels.WORTH_VECTORS).name())
                .startsWith(Kernels.haveVectors() ? "vector of " : "scalar");
    }

    @Test
    void withoutTheModuleEverythingWorksButTheWishForVectors() throws IOException, InterruptedException {
        assertThat(inOwnMachine(List.of())).contains("automatic: scalar").contains("vector: there is no vector kernel");
        assertThat(inOwnMachine(List.of("--add-modules", "jdk.incubator.vector")))
                .contains("automatic: vector of ");
    }

    @Test
    void thereAreNoVectorsWithoutTheCompilerThatKnowsThem() throws IOException, InterruptedException {
        assertThat(inOwnMachine(List.of("--add-modules", "jdk.incubator.vector", "-XX:TieredStopAtLevel=1")))
                .contains("automatic: scalar");
    }

    /** Prints which kernels there are. */
    public static final class Show {

        private Show() {}

        /** Prints one line for each choice. */
        public static void main(String[] args) {
            for (Kernels.Choice choice : Kernels.Choice.values()) {
                String kernel;
                try {
                    kernel = Kernels.of(choice, Long.MAX_VALUE).name();
                } catch (IllegalStateException e) {
                    kernel = e.getMessage();
                }
                System.out.println(choice.name().toLowerCase(java.util.Locale.ROOT) + ": " + kernel);
            }
        }
    }

    private static String inOwnMachine(List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Show.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
