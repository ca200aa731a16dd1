/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.extension;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.glovebox.core.content.ContributedFiles;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.PackageFormat;
import org.glovebox.model.description.Annotations;

/**
 * The packages of kinds of records and steps, of the extension point {@code org.glovebox.core.recordTypes}. Everything
 * about the kinds themselves, their fields, labels, units and references, stands in the package and is found through
 * {@link ModelPackages}.
 */
public final class RecordTypeRegistry {

	private static final String POINT = "org.glovebox.core.recordTypes";
	private static final String NAMESPACE = "uri";
	private static final String MODEL = "model";
	private static final Pattern SLASHES_AT_END = Pattern.compile("/+$");

	private final Contributions<Void> contributions;
	private final List<Entry> entries;

	/**
	 * Reads the contributions; loads no package.
	 *
	 * @param registry where plugins are registered
	 */
	public RecordTypeRegistry(IExtensionRegistry registry) {
		contributions = new Contributions<>(registry, POINT, "package", Void.class);
		entries = contributions.all().stream().filter(this::hasNamespace).map(Entry::of).toList();
	}

	private boolean hasNamespace(Contribution contribution) {
		boolean present = contribution.attribute(NAMESPACE).isPresent();
		if (!present) {
			contributions.report(contribution, NAMESPACE, "it is missing");
		}
		return present;
	}

	/**
	 * A package as its XML describes it.
	 *
	 * @param contribution where it comes from
	 * @param uri namespace of the package, which records of its kinds carry
	 * @param model path of the {@code .ecore} file inside the plugin; empty where the package has Java classes
	 * @param icons folder of icons inside the plugin, without slash at the end; empty where it brings none
	 * @param description what the kinds are for, in one or two sentences
	 */
	public record Entry(Contribution contribution, String uri, Optional<String> model, Optional<String> icons,
			String description) {

		private static Entry of(Contribution c) {
			return new Entry(c, c.attribute(NAMESPACE).orElseThrow(), c.attribute(MODEL),
					c.attribute("icons").map(folder -> SLASHES_AT_END.matcher(folder).replaceAll("")),
					c.attribute("description").orElse(""));
		}

		public String id() {
			return contribution.id();
		}

		public String name() {
			return contribution.name();
		}
	}

	/** All packages, by id. */
	public List<Entry> all() {
		return entries;
	}

	/**
	 * Makes the kinds of all contributed packages known to {@link ModelPackages}. Packages that are known already are
	 * left as they are, so that it does no harm to call this twice.
	 *
	 * @param files where the {@code .ecore} files of plugins are read from
	 */
	public void contribute(ContributedFiles files) {
		List<Entry> waiting = new ArrayList<>(entries.stream().filter(entry -> !isKnown(entry)).toList());
		boolean progress = true;
		while (progress) {
			progress = waiting.removeIf(entry -> entry.model().isPresent() && isRead(entry, files));
		}
		waiting.forEach(entry -> reportUnread(entry, files));
	}

	private static boolean isKnown(Entry entry) {
		return ModelPackages.registry().getEPackage(entry.uri()) != null;
	}

	/** A package may build on one that comes later in the list, and is then tried again. */
	private static boolean isRead(Entry entry, ContributedFiles files) {
		try {
			EPackage part = read(entry, files);
			if (part.getNsURI().equals(entry.uri())) {
				ModelPackages.contribute(part);
				return true;
			}
			return false;
		} catch (IOException e) {
			return false;
		}
	}

	private static EPackage read(Entry entry, ContributedFiles files) throws IOException {
		try (InputStream in = files.open(entry.contribution().plugin(), entry.model().orElseThrow())) {
			return PackageFormat.read(in.readAllBytes());
		}
	}

	private void reportUnread(Entry entry, ContributedFiles files) {
		if (entry.model().isEmpty()) {
			contributions.report(entry.contribution(), NAMESPACE,
					"there is neither a model nor a package with Java classes of that namespace");
			return;
		}
		try {
			contributions.report(entry.contribution(), MODEL,
					"its namespace is " + read(entry, files).getNsURI() + ", not " + entry.uri());
		} catch (IOException e) {
			contributions.report(entry.contribution(), MODEL, PluginCall.describe(e));
		}
	}

	/**
	 * Where the icon of a kind is, as a {@code platform:/plugin/} address.
	 *
	 * @param kind a class of a contributed package, or one that is derived from such a class
	 * @param ending ending of the file, such as ".svg"
	 * @return the address; empty where no plugin brings icons for the kind. Nothing is said about whether the file is
	 *         there
	 */
	public Optional<String> icon(EClass kind, String ending) {
		Optional<String> own = Annotations.detail(kind, "icon");
		if (own.isEmpty()) {
			return kind.getESuperTypes().stream().flatMap(above -> icon(above, ending).stream()).findFirst();
		}
		String uri = kind.getEPackage().getNsURI();
		return entries.stream().filter(entry -> entry.uri().equals(uri)).findFirst()
				.flatMap(entry -> entry.icons().map(folder -> "platform:/plugin/" + entry.contribution().plugin() + '/'
						+ folder + '/' + own.get() + ending));
	}

	/** Packages that are not usable, as far as it is known by now. */
	public List<ExtensionFailure> failures() {
		return contributions.failures();
	}
}
