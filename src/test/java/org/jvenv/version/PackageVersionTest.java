package org.jvenv.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackageVersionTest {

    @Test
    void isOrderedAsPipOrdersIt() {
        List<PackageVersion> ascending = List.of(
                PackageVersion.of("9.0.3"),
                PackageVersion.of("18.1"),
                PackageVersion.of("22.0.4"),
                PackageVersion.of("23.0"),
                PackageVersion.of("23.0.1"),
                PackageVersion.of("26.3.dev0"),
                PackageVersion.of("26.3a1"),
                PackageVersion.of("26.3b1"),
                PackageVersion.of("26.3b2"),
                PackageVersion.of("26.3rc1"),
                PackageVersion.of("26.3"),
                PackageVersion.of("26.3.post1"),
                PackageVersion.of("26.3.1"),
                PackageVersion.of("100"));

        assertThat(ascending).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void ignoresZerosAtTheEnd() {
        assertThat(PackageVersion.of("24.2"))
                .isEqualTo(PackageVersion.of("24.2.0"))
                .hasSameHashCodeAs(PackageVersion.of("24.2.0"));
    }

    @Test
    void localVersionIsNewerThanThePublicOne() {
        assertThat(PackageVersion.of("23.0.1+dfsg2")).isGreaterThan(PackageVersion.of("23.0.1"));
    }

    @Test
    void epochCountsMost() {
        assertThat(PackageVersion.of("1!0.5")).isGreaterThan(PackageVersion.of("98.5"));
    }

    @Test
    void isOldWhenItIsNotUnderstood() {
        assertThat(PackageVersion.of("1.0-what")).isLessThan(PackageVersion.of("0.1.dev0"));
        assertThat(PackageVersion.of("rubbish"))
                .isLessThan(PackageVersion.of("0.1"))
                .isEqualTo(PackageVersion.of("rubbish"));
    }

    @Test
    void survivesNumbersBeyondAllBounds() {
        assertThat(PackageVersion.of("99999999999999999999")).isGreaterThan(PackageVersion.of("24.2"));
    }
}
