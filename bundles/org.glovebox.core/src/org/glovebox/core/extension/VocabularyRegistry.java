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
import java.util.stream.Stream;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.glovebox.api.vocabulary.PeakReference;
import org.glovebox.api.vocabulary.Property;
import org.glovebox.api.vocabulary.PropertyVocabulary;
import org.glovebox.api.vocabulary.ReferencePeak;
import org.glovebox.core.content.ContributedFiles;

/** Properties and peaks of the extension point {@code org.glovebox.api.vocabularies}, those of all plugins together. */
public final class VocabularyRegistry {

	private static final String POINT = "org.glovebox.api.vocabularies";
	private static final String FILE = "file";

	private final ContributedFiles files;
	private final Contributions<Void> properties;
	private final Contributions<Void> peaks;

	/**
	 * Reads the contributions; reads no file.
	 *
	 * @param registry where plugins are registered
	 * @param files where their files are read from
	 */
	public VocabularyRegistry(IExtensionRegistry registry, ContributedFiles files) {
		this.files = files;
		properties = new Contributions<>(registry, POINT, "properties", Void.class);
		peaks = new Contributions<>(registry, POINT, "peaks", Void.class);
	}

	/** Reads the entries of a file. */
	@FunctionalInterface
	private interface Format<T> {
		List<T> read(InputStream in) throws IOException;
	}

	/** All properties; those that come with the program first. */
	public PropertyVocabulary properties() {
		List<Property> more = read(properties, PropertyVocabulary::read);
		return PropertyVocabulary.builtIn().with(more);
	}

	/** All published assignments of peaks. */
	public PeakReference peaks() {
		List<ReferencePeak> all = read(peaks, PeakReference::read);
		return PeakReference.of(all);
	}

	private <T> List<T> read(Contributions<Void> contributions, Format<T> format) {
		List<T> entries = new ArrayList<>();
		for (Contribution contribution : contributions.all()) {
			if (contribution.attribute(FILE).isEmpty()) {
				contributions.report(contribution, FILE, "it is missing");
			} else {
				try (InputStream in = files.open(contribution.plugin(), contribution.attribute(FILE).get())) {
					entries.addAll(format.read(in));
				} catch (IOException e) {
					contributions.report(contribution, FILE, PluginCall.describe(e));
				}
			}
		}
		return entries;
	}

	/** Files that are not usable, as far as they have been read by now. */
	public List<ExtensionFailure> failures() {
		return Stream.concat(properties.failures().stream(), peaks.failures().stream()).distinct().toList();
	}
}
