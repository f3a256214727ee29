// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/taf/tafsection.h"

class QCheckBox;
class QLabel;

namespace hometray {

/// What was told since last time, and by whom.
class SinceLastTime : public TafSection {
    Q_OBJECT
public:
    explicit SinceLastTime(QWidget *parent = nullptr);
    void fill(const TafSetup &setup, const TafDraft &draft) override;
    void read(TafDraft &draft) const override;
    [[nodiscard]] QString title(const TafSetup &setup) const override;
    [[nodiscard]] TafProgress progress(const TafSetup &setup, const TafDraft &draft) const override;

private:
    QLabel *m_before;
    LongText *m_happened;
};

/// What each child, or each parent, said: a box for each of them.
class SaidSection : public TafSection {
    Q_OBJECT
public:
    enum class Whose { Children, Parents };
    explicit SaidSection(Whose whose, QWidget *parent = nullptr);
    void fill(const TafSetup &setup, const TafDraft &draft) override;
    void read(TafDraft &draft) const override;
    [[nodiscard]] QString title(const TafSetup &setup) const override;
    [[nodiscard]] TafProgress progress(const TafSetup &setup, const TafDraft &draft) const override;

private:
    [[nodiscard]] const QList<TafPerson> &people(const TafSetup &setup) const
    {
        return m_whose == Whose::Children ? setup.children : setup.parents;
    }

    Whose m_whose;
    QVBoxLayout *m_column;
    QList<std::pair<ObjectId, LongText *>> m_boxes;
};

/// What we are worried about, what must change, risks, and what people do not agree on.
class WorriesSection : public TafSection {
    Q_OBJECT
public:
    explicit WorriesSection(QWidget *parent = nullptr);
    void fill(const TafSetup &setup, const TafDraft &draft) override;
    void read(TafDraft &draft) const override;
    [[nodiscard]] QString title(const TafSetup &setup) const override;
    [[nodiscard]] TafProgress progress(const TafSetup &setup, const TafDraft &draft) const override;

private:
    LongText *m_worried;
    LongText *m_change;
    LongText *m_risks;
    QCheckBox *m_reviewed;
    LongText *m_disagreements;
};

} // namespace hometray
