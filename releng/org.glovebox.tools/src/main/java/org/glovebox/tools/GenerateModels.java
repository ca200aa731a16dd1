/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;

/**
 * Generates the Java of every {@code bundles/<bundle>/model/*.genmodel} into the git-ignored {@code src-gen} of the
 * model and the edit bundle, without a running Eclipse. Does nothing while the output is newer than all models.
 * <p>
 * {@code GenerateModels BUNDLES [--force]}
 */
public final class GenerateModels {
	/** Lies in each generated folder; its time is compared with that of the models. */
	private static final String STAMP = ".generated";

	private final Path bundles;

	private GenerateModels(Path bundles) {
		this.bundles = bundles;
	}

	public static void main(String[] args) throws IOException {
		Path bundles = Path.of(args[0]).toRealPath();
		boolean force = List.of(args).contains("--force");
		new GenerateModels(bundles).run(force);
	}

	private void run(boolean force) throws IOException {
		List<Path> genModels = files(".genmodel");
		if (genModels.isEmpty())
			return;
		List<GenModel> models = load(genModels);
		List<Path> outputs = models.stream().flatMap(GenerateModels::directories).distinct()
				.map(directory -> bundles.resolve(directory.substring(1))).toList();
		if (!force && isUpToDate(outputs))
			return;
		for (Path output : outputs)
			deleteTree(output);
		Map<Path, byte[]> handWritten = handWritten(outputs);
		for (GenModel model : models)
			generate(model);
		for (Map.Entry<Path, byte[]> file : handWritten.entrySet())
			Files.write(file.getKey(), file.getValue());
		for (Path output : outputs)
			Files.writeString(Files.createDirectories(output).resolve(STAMP), "");
		System.out.println("generated " + String.join(", ", genModels.stream().map(p -> bundles.relativize(p).toString()).toList()));
	}

	private boolean isUpToDate(List<Path> outputs) throws IOException {
		List<Path> inputs = new ArrayList<>(files(".genmodel"));
		inputs.addAll(files(".ecore"));
		FileTime newestInput = newest(inputs);
		for (Path output : outputs) {
			Path stamp = output.resolve(STAMP);
			if (Files.notExists(stamp) || Files.getLastModifiedTime(stamp).compareTo(newestInput) < 0)
				return false;
		}
		return true;
	}

	/** The generator adds extensions of its own to a plugin.xml that has them already; what is there stays as it is. */
	private static Map<Path, byte[]> handWritten(List<Path> outputs) throws IOException {
		Map<Path, byte[]> contents = new HashMap<>();
		for (Path output : outputs)
			for (String name : List.of("plugin.xml", "plugin.properties", "build.properties", "META-INF/MANIFEST.MF")) {
				Path file = output.getParent().resolve(name);
				if (Files.exists(file))
					contents.put(file, Files.readAllBytes(file));
			}
		return contents;
	}

	private static FileTime newest(List<Path> files) throws IOException {
		FileTime newest = FileTime.fromMillis(0);
		for (Path file : files) {
			FileTime time = Files.getLastModifiedTime(file);
			if (time.compareTo(newest) > 0)
				newest = time;
		}
		return newest;
	}

	private List<Path> files(String extension) throws IOException {
		try (Stream<Path> all = Files.walk(bundles, 3)) {
			return all.filter(p -> p.getParent().endsWith("model") && p.toString().endsWith(extension)).sorted().toList();
		}
	}

	private List<GenModel> load(List<Path> genModels) throws IOException {
		GenModelPackage.eINSTANCE.eClass();
		Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
		Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap().put("genmodel", new XMIResourceFactoryImpl());
		GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(GenModelPackage.eNS_URI,
				GenModelGeneratorAdapterFactory.DESCRIPTOR);
		try (Stream<Path> projects = Files.list(bundles)) {
			projects.filter(Files::isDirectory).forEach(project -> EcorePlugin.getPlatformResourceMap()
					.put(project.getFileName().toString(), URI.createFileURI(project + "/")));
		}
		ResourceSet resources = new ResourceSetImpl();
		resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));
		return genModels.stream().map(file -> prepare(resources, file)).toList();
	}

	private GenModel prepare(ResourceSet resources, Path file) {
		URI uri = URI.createPlatformResourceURI(bundles.relativize(file).toString().replace('\\', '/'), true);
		GenModel model = (GenModel) resources.getResource(uri, true).getContents().get(0);
		model.reconcile();
		model.setCanGenerate(true);
		model.setValidateModel(true);
		model.setUpdateClasspath(false);
		model.setCodeFormatting(false);
		model.setBundleManifest(false);
		model.setForceOverwrite(false); // the folders are emptied first
		return model;
	}

	private static Stream<String> directories(GenModel model) {
		return Stream.of(model.getModelDirectory(), model.getEditDirectory()).filter(Objects::nonNull);
	}

	private static void generate(GenModel model) {
		fail(model, model.diagnose());
		Generator generator = new Generator();
		generator.setInput(model);
		fail(model, generator.generate(model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor()));
		if (model.getEditDirectory() != null)
			fail(model, generator.generate(model, GenBaseGeneratorAdapter.EDIT_PROJECT_TYPE, new BasicMonitor()));
	}

	private static void fail(GenModel model, Diagnostic diagnostic) {
		if (diagnostic.getSeverity() < Diagnostic.WARNING)
			return;
		String text = model.eResource().getURI() + ": " + diagnostic + " " + diagnostic.getChildren();
		if (diagnostic.getSeverity() >= Diagnostic.ERROR)
			throw new IllegalStateException(text);
		System.err.println(text);
	}

	private static void deleteTree(Path root) throws IOException {
		if (Files.notExists(root))
			return;
		try (Stream<Path> tree = Files.walk(root)) {
			tree.sorted(Comparator.reverseOrder()).forEach(GenerateModels::delete);
		}
	}

	private static void delete(Path file) {
		try {
			Files.delete(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
