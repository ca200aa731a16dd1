/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.description;

import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** The documentation that stands in the model, for tooltips and reference pages. */
public final class Documentation {

	private Documentation() {
	}

	/**
	 * Returns what the model says a class, a field or a literal is.
	 *
	 * @param element the class, field, literal or package
	 * @return one or two sentences; empty where the model says nothing
	 */
	public static String of(EModelElement element) {
		String text = EcoreUtil.getDocumentation(element);
		return text == null ? "" : text;
	}
}
