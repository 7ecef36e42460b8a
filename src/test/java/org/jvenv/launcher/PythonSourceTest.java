package org.jvenv.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands behind the string by which the shell starts a script. */
@SuppressWarnings("StringConcatToTextBlock") // line breaks are what is told apart
class PythonSourceTest {

    @Test
    void documentationIsAssignedBehindTheImportsFromTheFuture() {
        assertThat(PythonSource.behindString("# (c)\n\"\"\"What\nit is.\"\"\"\nfrom __future__ import a\nimport b\n"))
                .isEqualTo("# (c)\nfrom __future__ import a; __doc__ = \"\"\"What\nit is.\"\"\"\n\nimport b\n");
    }

    @Test
    void linesKeepTheirNumbers() {
        String source =
                "'x' \\\n  'y'\n\nfrom __future__ import (a, # one\n    b)\n# two\nfrom __future__ import c; d = 1\n";

        String changed = PythonSource.behindString(source);

        assertThat(changed)
                .isEqualTo("from __future__ import (a,      b); from __future__ import c; __doc__ = 'x' \\\n  'y'\n\n"
                        + "\n\n# two\nd = 1\n");
        assertThat(changed.lines().count()).isEqualTo(source.lines().count());
    }

    @Test
    void noDocumentationIsNoneWhereSomebodyAsks() {
        assertThat(PythonSource.behindString("from __future__ import a\nprint(__doc__)\n"))
                .isEqualTo("from __future__ import a\n__doc__ = None\nprint(__doc__)\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "import a\n",
                "from __future__ import a\nimport b\n",
                "'not ended\nimport a\n",
                "\"\"\"not ended",
                "'a'.join(b)\n",
                "f'{a}'\n",
                "'doc'\0__doc__ PK"
            })
    void restStays(String source) {
        assertThat(PythonSource.behindString(source)).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource({
        "# -*- coding: latin-1 -*-, latin-1",
        "'  # vim: set fileencoding=utf-8 :', utf-8",
        "#coding=ascii, ascii",
        "# encoding without a name coding: x, x",
        "x = 1 # coding: latin-1,",
        "x = 1,",
        "# coding:,"
    })
    void encodingIsReadAsPythonReadsIt(String line, String encoding) {
        assertThat(PythonSource.declaredEncoding("#!/bin/sh\n" + line + "\n", 10))
                .isEqualTo(encoding);
    }
}
