#!/usr/bin/env python3
"""Writes training/forms: reports that an outlet fills into a form (weather, prices, results, notices).

Reports of one form share most of their words and were not made from one another: what differs is what
they say. usage: make_forms.py OUT (the same files each time)
"""
import json
import os
import random
import sys

PLACES = 'Tarrenby Oswick Melvane Harrowgate Lindmoor Castrel Vessing Dorne Kaltenau Brisso Quenby Ardmore'.split()
PEOPLE = ['Mara Ellwood', 'Tobin Vasker', 'Irena Holt', 'Jonas Breck', 'Selma Odrin', 'Pavel Tunn', 'Aila Rask', 'Hugo Ferran', 'Nadia Koss', 'Emil Varga']
FIRMS = ['Norvane Steel', 'Castellan Foods', 'Brightwater Energy', 'Oster Lines', 'Pellworth Bank', 'Tanager Air', 'Kestrel Motors', 'Lumen Paper']
SPORTS = ['Tarrenby Rovers', 'Oswick Athletic', 'Lindmoor United', 'Castrel Town', 'Vessing Wanderers', 'Dorne City', 'Brisso Albion', 'Quenby Stars']

FORMS = [
    ('Weather for {place}: high of {a} degrees',
     'The weather service expects a high of {a} degrees in {place} on {day} and a low of {b} degrees in the night.\nThe chance of rain is {c} per cent. The wind comes from the {wind} at {d} kilometres an hour.\nSunrise is at {e} minutes past six, sunset at {f} minutes past seven. The forecast is updated every three hours.'),
    ('{firm} shares close {way}',
     'Shares of {firm} closed {way} by {a}.{b} per cent at {c}.{d} crowns on {day}.\nSome {e} thousand shares changed hands. Over twelve months the share has moved between {f} and {g} crowns.\nThis report was made automatically from data of the {place} exchange. Analysts polled before had expected {h}.{b} crowns.'),
    ('{club} {a} – {b} {rival}',
     '{club} met {rival} at {place} on {day} in front of {c}{d} spectators. The final score was {a} to {b}.\n{person} scored in minute {e}. The half-time score was {b} to {b}. The referee showed {f} yellow cards.\nThe next match of {club} is in {g} days.'),
    ('Police report: collision in {place}',
     'Officers were called to {street} street in {place} at {a}.{b} on {day} after two vehicles collided.\nA driver aged {c} was taken to hospital with minor injuries. The damage is put at {d}{e}0 crowns.\nWitnesses are asked to call the station in {place} and to name case number {f}{g}.'),
    ('Obituary: {person}, {a}',
     '{person} of {place} died on {day} at the age of {a}.\nBorn in {rivalplace}, {surname} worked for {firm} for {b} years and is survived by {c} children and {d} grandchildren.\nThe service is held at the chapel of {place} at {e}.{f}. Flowers are declined; gifts may go to the hospice.'),
    ('Wasserstand am Pegel {place}: {a} Zentimeter',
     'Der Pegel {place} meldete am {day} einen Wasserstand von {a} Zentimetern, {b} Zentimeter mehr als am Vortag.\nDer Durchfluss beträgt {c} Kubikmeter in der Sekunde. Die Warnstufe {d} beginnt bei {e}{f} Zentimetern.\nDie nächste Messung wird um {g} Uhr veröffentlicht. Für Sportboote gilt weiterhin die Verordnung des Amtes.'),
    ('Blitzer in {place}: Hier wird am {day} gemessen',
     'Die Polizei in {place} kündigt für den {day} Messungen auf der {street}straße an, Höchstgeschwindigkeit {a} Kilometer in der Stunde.\nIm vergangenen Monat wurden dort {b} Fahrer angezeigt, der schnellste war {c} Kilometer in der Stunde zu schnell.\nAngaben ohne Gewähr. Kurzfristige Änderungen der Messstellen sind möglich.'),
    ('Tirage du {day} : les résultats',
     'Voici les numéros du tirage du {day} : {a}, {b}, {c}, {d} et {e}, numéro complémentaire {f}.\nUn gagnant de {place} remporte {g}{h}0 000 couronnes. Le prochain tirage aura lieu dans {f} jours.\nJouer comporte des risques. Les résultats sont communiqués à titre indicatif.'),
    ('Precio de la luz en {place} para el {day}',
     'El precio medio de la electricidad en {place} será el {day} de {a},{b} coronas por megavatio hora, un {c} por ciento {way_es} que el día anterior.\nLa hora más barata será entre las {d} y las {e}, y la más cara, a las {f}.\nEl precio se fija en una subasta diaria y lo publica el operador del mercado.'),
    ('Курс кроны на {day}: {a} рублей {b} копеек',
     'Центральный банк установил на {day} официальный курс кроны в размере {a} рублей {b} копеек, курс талера составил {c} рублей {d} копеек.\nДнём ранее крона стоила {e} рублей. Объём торгов на бирже {place} составил {f}{g} миллионов.\nКурс устанавливается ежедневно по итогам торгов.'),
    ('{place}の天気：最高気温{a}度',
     '{day}の{place}は晴れ時々くもりで、最高気温は{a}度、最低気温は{b}度の見込みです。\n降水確率は{c}パーセント、{wind_ja}の風、風速{d}メートルと予想されています。\n気象台は{e}時に次の予報を発表します。洗濯指数は{f}0です。'),
    ('سعر الذهب في {place} يوم {day}',
     'بلغ سعر غرام الذهب في {place} يوم {day} نحو {a}{b} كرونة، بزيادة {c} كرونات عن اليوم السابق.\nوسجل سعر الأونصة {d}{e} كرونة، بينما بلغ سعر الفضة {f} كرونة.\nتتغير الأسعار يوميا بحسب السوق ولا تشمل أجور الصياغة.'),
]
DAYS = ['3 March', '11 April', '27 May', '8 June', '19 July', '30 August', '14 September', '2 October', '25 November', '6 December']


def fill(form, rng):
    values = {key: rng.randint(1, 89) for key in 'abcdefgh'}
    person = rng.choice(PEOPLE)
    club, rival = rng.sample(SPORTS, 2)
    place, other = rng.sample(PLACES, 2)
    values.update(place=place, rivalplace=other, person=person, surname=person.split()[1], firm=rng.choice(FIRMS), club=club, rival=rival,
                  day=rng.choice(DAYS), wind=rng.choice(['north', 'south', 'east', 'west']), wind_ja=rng.choice('北南東西'), way=rng.choice(['higher', 'lower']),
                  way_es=rng.choice(['más', 'menos']), street=rng.choice(['Mill', 'Harbour', 'Station', 'Market', 'Bridge']))
    title, text = form
    return title.format(**values), text.format(**values)


def main():
    out = sys.argv[1]
    rng = random.Random(20310401)
    os.makedirs(out, exist_ok=True)
    articles = []
    for number, form in enumerate(FORMS):
        for copy in range(14):
            title, text = fill(form, rng)
            articles.append(dict(id='form%02d-%02d' % (number, copy), title=title, text=text))
    with open(os.path.join(out, 'articles.jsonl'), 'w', encoding='utf-8') as lines:
        for article in articles:
            lines.write(json.dumps(article, ensure_ascii=False) + '\n')
    with open(os.path.join(out, 'gold.jsonl'), 'w', encoding='utf-8') as lines:
        for article in articles:
            lines.write(json.dumps(dict(id=article['id'], group=article['id'].split('-')[0] + ':' + article['id'], story=article['id'], version='form')) + '\n')
    with open(os.path.join(out, 'pack.json'), 'w', encoding='utf-8') as meta:
        json.dump(dict(name='forms', articles=len(articles), gold=len(articles), task='copies', metric='pairwise and BCubed F1 of families',
                       about='reports filled into forms: alike in words, not made from one another', licence='Apache-2.0, written for this project'), meta, indent=1)


if __name__ == '__main__':
    main()
