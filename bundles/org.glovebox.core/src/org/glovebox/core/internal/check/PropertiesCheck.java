/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.internal.check;

import java.util.Optional;

import org.eclipse.core.runtime.RegistryFactory;
import org.glovebox.api.vocabulary.PropertyVocabulary;
import org.glovebox.core.check.Check;
import org.glovebox.core.check.Findings;
import org.glovebox.core.content.BundleFiles;
import org.glovebox.core.extension.VocabularyRegistry;
import org.glovebox.core.vocabulary.PropertyCheck;
import org.glovebox.model.notebook.Record;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Properties that no vocabulary knows, and values in another dimension than their property. */
public final class PropertiesCheck implements Check<Record> {

	private final PropertyCheck properties = new PropertyCheck(vocabulary());

	private static PropertyVocabulary vocabulary() {
		Bundle bundle = FrameworkUtil.getBundle(PropertiesCheck.class);
		return bundle == null ? PropertyVocabulary.builtIn()
				: new VocabularyRegistry(RegistryFactory.getRegistry(), new BundleFiles(bundle.getBundleContext()))
						.properties();
	}

	@Override
	public void check(Record record, Findings findings) {
		properties.of(record).forEach(f -> findings.add(f.severity(), f.part(), f.feature(), f.message(),
				Optional.empty()));
	}
}
