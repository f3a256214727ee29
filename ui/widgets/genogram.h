// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/painteditems.h"

#include <QtCore/QDate>

namespace hometray {

/// The sign beside a name, as genograms have it. `Plain` where it is not known.
enum class GenoSign : quint8 { Plain, Square, Circle, Triangle };

/// Somebody in a genogram.
struct GenoPerson {
    QString id; ///< told back when opened; never shown
    QString name; ///< "Fran"
    QString age; ///< "8", "due in August"; beside the name
    QStringList lines; ///< under the name: "mother", "parental responsibility", "died 2017"
    QString words; ///< all of it in a sentence, read out
    GenoSign sign = GenoSign::Plain;
    bool child = false; ///< one of the children the FFA is about
    bool gone = false; ///< died, or left the family
    int generation = 0; ///< 0 is the eldest; rows from top to bottom
    QString home; ///< id of the home; empty when nobody knows where
    QStringList parents; ///< ids of those in the genogram

    friend bool operator==(const GenoPerson &, const GenoPerson &) = default;
};

/// A home: a dashed shape round those who live there.
struct GenoHome {
    QString id;
    QString name; ///< "Mum's"
    QString note; ///< "Fran also lives here"; may be empty

    friend bool operator==(const GenoHome &, const GenoHome &) = default;
};

struct GenoFamily {
    QList<GenoPerson> people;
    QList<GenoHome> homes; ///< in the order they are drawn

    friend bool operator==(const GenoFamily &, const GenoFamily &) = default;
};

/// Who is in the family and who lives where, as a picture that can be walked through: left and
/// right within a generation, up and down between them, Enter opens a person.
class Genogram : public PaintedItems {
    Q_OBJECT
public:
    explicit Genogram(QWidget *parent = nullptr);
    void setFamily(const GenoFamily &family);
    [[nodiscard]] const GenoFamily &family() const { return m_family; }

    [[nodiscard]] int itemCount() const override { return int(m_family.people.size()); }
    [[nodiscard]] QRectF itemBox(int item) const override;
    [[nodiscard]] QString itemWords(int item) const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void personOpened(const QString &id);

protected:
    [[nodiscard]] int neighbour(int from, int key) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    GenoFamily m_family;
};

/// Draws a genogram into `box`, smaller where it would not fit: for a page.
void printGenogram(QPainter &painter, const QRectF &box, const GenoFamily &family);

} // namespace hometray
