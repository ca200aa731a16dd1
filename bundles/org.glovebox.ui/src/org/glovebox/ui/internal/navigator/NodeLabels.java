/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.navigator;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.glovebox.ui.KindImages;
import org.glovebox.ui.internal.Pictures;

/** Text and icon of the lines of the navigator. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
final class NodeLabels extends LabelProvider implements IStyledLabelProvider {

	@Override
	public StyledString getStyledText(Object element) {
		Node node = (Node) element;
		StyledString text = new StyledString(node.label());
		if (!node.detail().isEmpty()) {
			boolean title = node.role() == Node.Role.RECORD;
			text.append("  " + node.detail(), title ? null : StyledString.COUNTER_STYLER);
		}
		return text;
	}

	@Override
	public String getText(@Nullable Object element) {
		return element instanceof Node node ? (node.label() + "  " + node.detail()).strip() : "";
	}

	@Override
	public Image getImage(@Nullable Object element) {
		Node node = (Node) element;
		return switch (node == null ? Node.Role.ROOT : node.role()) {
		case RECENT -> Pictures.RECENT.image();
		case SEARCHES, SEARCH -> Pictures.SEARCH.image();
		case STALE -> Pictures.STALE.image();
		case RECALLED -> Pictures.WARNING.image();
		default -> KindImages.image(node == null ? "" : node.icon());
		};
	}
}
