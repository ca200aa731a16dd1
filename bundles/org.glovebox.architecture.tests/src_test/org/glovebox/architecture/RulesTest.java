/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule finds what it is there to find: small trees that break one rule in one place. */
class RulesTest {
	private static final String HEADER = String.join("\n", Sources.HEADER) + "\n";
	private static final String PACKAGE_INFO = HEADER
			+ "/** A package. */\n@NonNullByDefault\npackage %s;\nimport org.eclipse.jdt.annotation.NonNullByDefault;\n";

	@TempDir
	Path root;

	@BeforeEach
	void makeSoundProject() throws IOException {
		for (String folder : List.of("bundles", "features", "releng", "target-platform", "docs", ".mvn", ".ci"))
			Files.createDirectories(root.resolve(folder));
		for (String file : List.of("pom.xml", "README.md", "LICENSE", ".gitignore", "CONTRIBUTING.md", "RELEASE_NOTES.md"))
			write(file, "");
		write("releng/compiler.prefs", "a=error\n");
		write("bundles/pom.xml", "<module>org.glovebox.core</module><module>org.glovebox.units</module>");
		bundle("units", "Export-Package: org.glovebox.units\n");
		bundle("core", "Export-Package: org.glovebox.core\n");
		write("target-platform/t.target",
				"<location includeDependencyDepth=\"none\">" + entry("org.eclipse.swt", "3.133.0") + "</location>");
	}

	@Test
	void aSoundProjectHasNoFindings() throws IOException {
		for (Rule rule : ArchitectureTest.rules().toList())
			assertEquals(List.of(), rule.findings(new Project(root)), rule.toString());
	}

	@Test
	void anArrowUpwardsIsFound() throws IOException {
		bundle("units", "Export-Package: org.glovebox.units\nRequire-Bundle: org.glovebox.core;bundle-version=\"[0.1.0,1.0.0)\"\n");
		assertFindings(new Layers(), "org.glovebox.units must not name org.glovebox.core (layer 0 -> 2)");
	}

	@Test
	void anImportedPackageIsAnArrowToo() throws IOException {
		bundle("core", "Export-Package: org.glovebox.core\nImport-Package: org.glovebox.store.h2;version=\"[0.1.0,1.0.0)\"\n");
		assertFindings(new Layers(), "org.glovebox.core must not name org.glovebox.store (layer 2 -> 3)");
	}

	@Test
	void aBundleWithoutLayerIsFound() throws IOException {
		bundle("plots", "Export-Package: org.glovebox.plots\n");
		assertFindings(new Layers(), "org.glovebox.plots has no layer: add it to the architecture page and to Layers");
	}

	@Test
	void aForbiddenNameInAManifestIsFound() throws IOException {
		bundle("core", "Export-Package: org.glovebox.core\nRequire-Bundle: org.eclipse.swt;bundle-version=\"[3.0.0,4.0.0)\"\n");
		assertFindings(new ForbiddenNames(),
				"org.glovebox.core/META-INF/MANIFEST.MF names org.eclipse.swt, but the window toolkit is for [ui, ui.editors] only");
	}

	@Test
	void aForbiddenNameInASourceIsFoundButNotInACommentOrString() throws IOException {
		java("core", "Text", "class Text { /* java.sql.Date */ String s = \"org.h2.Driver\"; }");
		java("core", "Query", "class Query { java.sql.Connection connection; }");
		assertFindings(new ForbiddenNames(),
				"bundles/org.glovebox.core/src/org/glovebox/core/Query.java names java.sql, but JDBC is for [store] only");
	}

	@Test
	void aNameThatOnlyBeginsAlikeIsNotForbidden() throws IOException {
		java("core", "Query", "class Query { java.sqlite.Connection a; my.java.sql.B b; org.h2o.C c; }");
		assertFindings(new ForbiddenNames());
	}

	@Test
	void aMissingRangeIsFound() throws IOException {
		bundle("core", "Export-Package: org.glovebox.core\nRequire-Bundle: org.glovebox.units;bundle-version=\"0.1.0\"\n"
				+ "Import-Package: com.google.gson\n");
		assertFindings(new Manifests(), "org.glovebox.core requires org.glovebox.units without a version range",
				"org.glovebox.core imports com.google.gson without a version range");
	}

	@Test
	void aReexportIsFound() throws IOException {
		bundle("core", "Export-Package: org.glovebox.core\n"
				+ "Require-Bundle: org.glovebox.units;visibility:=reexport;bundle-version=\"[0.1.0,1.0.0)\"\n");
		assertFindings(new Manifests(), "org.glovebox.core must not re-export org.glovebox.units");
	}

	@Test
	void anApiPackageThatIsNotExportedIsFound() throws IOException {
		bundle("core", "");
		assertFindings(new Manifests(), "org.glovebox.core does not export org.glovebox.core, which is not named internal");
	}

	@Test
	void anExportedInternalPackageIsFoundUnlessRestricted() throws IOException {
		bundle("core", "Export-Package: org.glovebox.core,\n org.glovebox.core.internal,\n org.glovebox.core.internal.a;x-internal:=true\n");
		packageInfo("core", "org.glovebox.core.internal");
		packageInfo("core", "org.glovebox.core.internal.a");
		assertFindings(new Manifests(), "org.glovebox.core exports org.glovebox.core.internal, which is internal: x-internal or"
				+ " x-friends is missing");
	}

	@Test
	void anExportOfNothingIsFound() throws IOException {
		bundle("core", "Export-Package: org.glovebox.core,\n org.glovebox.core.gone\n");
		assertFindings(new Manifests(), "org.glovebox.core exports org.glovebox.core.gone, which does not exist");
	}

	@Test
	void aMissingLicenceHeaderIsFound() throws IOException {
		write("bundles/org.glovebox.core/src/org/glovebox/core/A.java", "package org.glovebox.core;\n");
		assertFindings(new Sources(), "bundles/org.glovebox.core/src/org/glovebox/core/A.java does not begin with the licence header");
	}

	@Test
	void aLongFileIsFound() throws IOException {
		java("core", "A", "class A {\n" + "\n".repeat(Sources.MOST_LINES) + "}");
		assertFindings(new Sources(), "bundles/org.glovebox.core/src/org/glovebox/core/A.java has 508 lines, more than 500");
	}

	@Test
	void aPackageWithoutDescriptionIsFound() throws IOException {
		write("bundles/org.glovebox.core/src/org/glovebox/core/a/A.java", HEADER);
		assertFindings(new Sources(), "org.glovebox.core: the package org.glovebox.core.a has no package-info.java");
	}

	@Test
	void aPackageThatIsNotNullCheckedIsFound() throws IOException {
		write("bundles/org.glovebox.core/src/org/glovebox/core/package-info.java", HEADER + "/** A. */\npackage org.glovebox.core;\n");
		assertFindings(new Sources(), "org.glovebox.core: the package org.glovebox.core is not @NonNullByDefault");
	}

	@Test
	void aVagueNameAndAPrintedStackTraceAreFound() throws IOException {
		java("core", "StringUtils", "class StringUtils { void a(Exception e) { e.printStackTrace(); } }");
		String file = "bundles/org.glovebox.core/src/org/glovebox/core/StringUtils.java";
		assertFindings(new Sources(), file + ": a name that says nothing", file + " prints a stack trace");
	}

	@Test
	void aSchemaWithPlaceholderOrWithoutSectionsIsFound() throws IOException {
		write("bundles/org.glovebox.core/schema/checks.exsd", """
				<schema><annotation><appinfo><meta.schema plugin="p" id="checks" name="Checks"/></appinfo>
				<documentation>[Enter description of this extension point.]</documentation></annotation>
				<element name="check"><annotation><documentation>One.</documentation></annotation>
				<complexType><attribute name="id" type="string"/></complexType></element>
				<annotation><appinfo><meta.section type="since"/></appinfo><documentation>0.1.0</documentation></annotation>
				</schema>
				""");
		String schema = "bundles/org.glovebox.core/schema/checks.exsd";
		assertFindings(new Schemas(), schema + " still holds a placeholder", schema + " has nothing in its section 'examples'",
				schema + " has nothing in its section 'apiinfo'", schema + " has nothing in its section 'implementation'",
				schema + ": the attribute id is not explained");
	}

	@Test
	void anExtensionPointWithoutSchemaIsFound() throws IOException {
		write("bundles/org.glovebox.core/plugin.xml", "<plugin><extension-point id=\"checks\" name=\"Checks\"/></plugin>");
		assertFindings(new Schemas(), "org.glovebox.core: the extension point checks has no schema");
	}

	@Test
	void aRepositoryAndAForeignAddressAreFound() throws IOException {
		write("target-platform/t.target", "<location type=\"InstallableUnit\"><repository location=\"https://example.org/p2\"/></location>");
		assertFindings(new BuildFiles(), "target-platform/t.target names a repository; everything comes from Maven Central",
				"target-platform/t.target has an address at example.org");
	}

	@Test
	void toolkitsOfSeveralVersionsAreFound() throws IOException {
		write("target-platform/t.target", entry("org.eclipse.swt", "3.133.0") + entry("org.eclipse.swt.gtk.linux.x86_64", "3.135.0")
				+ entry("org.eclipse.swt.svg", "3.140.0"));
		assertFindings(new BuildFiles(),
				"target-platform/t.target: the window toolkit must be of one version on all platforms, but is of [3.133.0, 3.135.0]");
	}

	@Test
	void anOpenTargetIsFound() throws IOException {
		write("target-platform/t.target", "<location includeDependencyDepth=\"none\"/><location includeDependencyDepth=\"infinite\"/>");
		assertFindings(new BuildFiles(), "target-platform/t.target lets Maven add what is not listed");
	}

	@Test
	void aStrangerAtTheTopLevelAndALostOneAreFound() throws IOException {
		write("notes.txt", "");
		Files.delete(root.resolve("LICENSE"));
		assertFindings(new BuildFiles(), "notes.txt does not belong to the top level", "LICENSE is missing from the top level");
	}

	@Test
	void aBundleThatIsNotBuiltIsFound() throws IOException {
		bundle("api", "Export-Package: org.glovebox.api\n");
		assertFindings(new BuildFiles(), "bundles/org.glovebox.api is not built: no module of bundles/pom.xml");
	}

	@Test
	void settingsThatDifferFromTheBuildAreFound() throws IOException {
		write("bundles/org.glovebox.core/.settings/org.eclipse.jdt.core.prefs", "eclipse.preferences.version=1\na=ignore\n");
		assertFindings(new IdeSettings(),
				"org.glovebox.core/.settings/org.eclipse.jdt.core.prefs differs from releng/compiler.prefs");
	}

	private void assertFindings(Rule rule, String... expected) throws IOException {
		assertEquals(String.join("\n", expected), String.join("\n", rule.findings(new Project(root))));
	}

	private void bundle(String name, String headers) throws IOException {
		String folder = "bundles/org.glovebox." + name;
		write(folder + "/META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-Name: A bundle\n"
				+ "Bundle-SymbolicName: org.glovebox." + name + ";singleton:=true\nBundle-RequiredExecutionEnvironment: JavaSE-21\n" + headers);
		write(folder + "/.project", "");
		write(folder + "/.classpath", "");
		write(folder + "/.settings/org.eclipse.jdt.core.prefs", "eclipse.preferences.version=1\na=error\n");
		packageInfo(name, "org.glovebox." + name);
	}

	private void packageInfo(String bundle, String packageName) throws IOException {
		write("bundles/org.glovebox." + bundle + "/src/" + packageName.replace('.', '/') + "/package-info.java",
				PACKAGE_INFO.formatted(packageName));
	}

	private void java(String bundle, String type, String code) throws IOException {
		write("bundles/org.glovebox." + bundle + "/src/org/glovebox/" + bundle + "/" + type + ".java", HEADER + code);
	}

	private static String entry(String artifact, String version) {
		return "<artifactId>" + artifact + "</artifactId><version>" + version + "</version><type>jar</type>";
	}

	private void write(String file, String text) throws IOException {
		Path path = root.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}
}
